package io.countersign.app.triage;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How long until the item is due, or how late it is. */
final class DueCell extends TriageCell {
    private static final Duration SOON = Duration.ofMinutes(15);

    private final QueueViewModel model;
    private final FontIcon late = new FontIcon(MaterialDesignC.CLOCK_ALERT_OUTLINE);
    private final Label label = new Label();

    DueCell(QueueViewModel model) {
        super("due-cell");
        this.model = model;
        label.getStyleClass().add("look");
    }

    @Override
    Node content() {
        return label;
    }

    @Override
    void show(ReviewRow row) {
        Duration left = Duration.between(model.nowProperty().get(), row.due());
        boolean matters = row.state().isOpen();
        boolean isLate = matters && left.isNegative();
        label.setText(left.isNegative() ? Moments.late(left) : Moments.exactLength(left));
        label.setGraphic(isLate ? late : null);
        toneOf(matters, left).paint(label);
    }

    private static Tone toneOf(boolean matters, Duration left) {
        if (!matters || left.compareTo(SOON) > 0) {
            return Tone.NEUTRAL;
        }
        return left.isNegative() ? Tone.DANGER : Tone.WARNING;
    }

    @Override
    String explanation(ReviewRow row) {
        Duration left = Duration.between(model.nowProperty().get(), row.due());
        return Texts.of(
                left.isNegative() ? "queue.due.was" : "queue.due.in",
                Moments.length(left),
                Moments.absolute(row.due(), ZoneId.systemDefault()),
                Moments.absolute(row.arrived(), ZoneId.systemDefault()));
    }
}
