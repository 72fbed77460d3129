package io.countersign.app.triage;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the item stands; while a verdict of the person's own is on its way, how far that is. */
final class StateCell extends TriageCell {
    private final QueueViewModel model;
    private final FontIcon shape = new FontIcon();
    private final Label label = new Label("", shape);

    StateCell(QueueViewModel model) {
        super("state-cell");
        this.model = model;
        label.getStyleClass().add("look");
    }

    @Override
    Node content() {
        return label;
    }

    @Override
    void show(ReviewRow row) {
        Look look = lookOf(row);
        label.setText(look.text());
        shape.setIconCode(look.shape());
        look.tone().paint(label);
    }

    private Look lookOf(ReviewRow row) {
        return model.deliveryOf(row).map(delivery -> lookOf(row, delivery)).orElseGet(() -> Look.of(row.state()));
    }

    private static Look lookOf(ReviewRow row, DeliveryState delivery) {
        boolean arrived = row.state() != ReviewState.PENDING && row.state() != ReviewState.CLAIMED;
        return delivery == DeliveryState.ACKNOWLEDGED && arrived ? Look.of(row.state()) : Look.of(delivery);
    }

    @Override
    String explanation(ReviewRow row) {
        String state = lookOf(row).text();
        if (row.state() == ReviewState.CLAIMED || row.state() == ReviewState.HELD) {
            return Texts.of("queue.state.until", state, Moments.absolute(row.leaseUntil(), ZoneId.systemDefault()));
        }
        return row.approvals() > 0 ? Texts.of("queue.state.approvals", state, row.approvals()) : state;
    }
}
