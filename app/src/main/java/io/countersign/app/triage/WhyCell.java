package io.countersign.app.triage;

import io.countersign.app.triage.index.Withheld;
import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Why the item waits for people, with a flag if a senior was asked for. What has no room is counted, never cut. */
final class WhyCell extends TriageCell {
    private static final double FLAG = 22;
    private static final double BESIDE = 30;
    private static final double AROUND_TEXT = 36;

    private final WhyRoom room;
    private final Chip chip = new Chip();
    private final Label more = new Label();
    private final FontIcon flag = new FontIcon(MaterialDesignF.FLAG);
    private final HBox content = new HBox(chip, more, flag);

    WhyCell(WhyRoom room) {
        super("why-cell");
        this.room = room;
        chip.setMinWidth(0);
        more.getStyleClass().add("why-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.managedProperty().bind(more.visibleProperty());
        flag.getStyleClass().add("escalated-flag");
        flag.managedProperty().bind(flag.visibleProperty());
        content.getStyleClass().add("why-box");
        content.setAlignment(Pos.CENTER_LEFT);
        widthProperty().subscribe(this::refresh);
        chip.fontProperty().subscribe(this::refresh);
    }

    @Override
    Node content() {
        return content;
    }

    @Override
    void show(ReviewRow row) {
        double forText = getWidth() - snappedLeftInset() - snappedRightInset() - AROUND_TEXT;
        double left = row.escalated() ? forText - FLAG : forText;
        WhyText text = room.fit(row.why(), left, BESIDE, chip.getFont());
        Look look = Withheld.in(row)
                ? Look.WITHHELD
                : Look.ofWhy(WhyText.reasons(row.why()).getFirst());
        chip.show(text.first(), look.tone(), look.shape());
        more.setText(text.more());
        more.setVisible(!text.more().isEmpty());
        flag.setVisible(row.escalated());
    }

    @Override
    String explanation(ReviewRow row) {
        String reasons =
                Withheld.in(row) ? Texts.of("queue.withheld.explained") : String.join("\n", WhyText.reasons(row.why()));
        return row.escalated() ? Texts.of("queue.why.escalated", reasons) : reasons;
    }
}
