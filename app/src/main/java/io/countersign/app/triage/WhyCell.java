package io.countersign.app.triage;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Why the item waits for people, with a flag if a senior was asked for. */
final class WhyCell extends TriageCell {
    private final Chip chip = new Chip();
    private final FontIcon flag = new FontIcon(MaterialDesignF.FLAG);
    private final HBox content = new HBox(chip, flag);

    WhyCell() {
        super("why-cell");
        chip.setMinWidth(0);
        flag.getStyleClass().add("escalated-flag");
        flag.managedProperty().bind(flag.visibleProperty());
        content.getStyleClass().add("why-box");
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node content() {
        return content;
    }

    @Override
    void show(ReviewRow row) {
        Look look = Look.ofWhy(row.why());
        chip.show(look.text(), look.tone(), look.shape());
        flag.setVisible(row.escalated());
    }

    @Override
    String explanation(ReviewRow row) {
        return row.escalated() ? Texts.of("queue.why.escalated", row.why()) : row.why();
    }
}
