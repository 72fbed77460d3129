package io.countersign.app.triage;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Fits reasons into the cells of one column. There are few texts, and a table asks for them in every frame. */
final class WhyRoom {
    private static final int MOST = 5_000;

    private final Map<Asked, WhyText> known = new HashMap<>();
    private final Text ruler = new Text();

    private record Asked(String why, int room, int beside, Font font) {}

    WhyText fit(String why, double room, double beside, Font font) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Asked(why, (int) room, (int) beside, font),
                asked -> WhyText.fit(asked.why(), asked.room(), asked.beside(), text -> widthOf(text, font)));
    }

    private double widthOf(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }
}
