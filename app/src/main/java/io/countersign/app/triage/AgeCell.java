package io.countersign.app.triage;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How long the item has waited. */
final class AgeCell extends TriageCell {
    private final QueueViewModel model;
    private final Label label = new Label();

    AgeCell(QueueViewModel model) {
        super("age-cell");
        this.model = model;
    }

    @Override
    Node content() {
        return label;
    }

    @Override
    void show(ReviewRow row) {
        label.setText(Moments.length(
                Duration.between(row.arrived(), model.nowProperty().get())));
    }

    @Override
    String explanation(ReviewRow row) {
        return Texts.of("queue.age.explained", Moments.absolute(row.arrived(), ZoneId.systemDefault()));
    }
}
