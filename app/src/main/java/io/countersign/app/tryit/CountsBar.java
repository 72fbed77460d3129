package io.countersign.app.tryit;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many lines would go where. */
final class CountsBar extends FlowPane {
    CountsBar(TryViewModel model) {
        setId("try-counts");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("tryit-counts");
        model.countsProperty().subscribe(this::show);
    }

    private void show(TrialCounts counts) {
        getChildren().clear();
        counts.routes().forEach((route, number) -> {
            Look look = Look.of(route);
            getChildren().add(chip(Texts.of("tryit.count", number, look.text()), look.shape(), look.tone()));
        });
        if (counts.refused() > 0) {
            getChildren()
                    .add(chip(Texts.of("tryit.count.refused", counts.refused()), Tone.DANGER.shape(), Tone.DANGER));
        }
    }

    private static Node chip(String text, Ikon shape, Tone tone) {
        var chip = new Label(text, new FontIcon(shape));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        tone.paint(chip);
        return chip;
    }
}
