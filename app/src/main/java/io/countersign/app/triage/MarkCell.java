package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A box to tick. */
final class MarkCell extends TriageCell {
    private final QueueViewModel model;
    private final FontIcon icon = new FontIcon(MaterialDesignC.CHECKBOX_BLANK_OUTLINE);
    private final StackPane box = new StackPane(icon);

    MarkCell(QueueViewModel model) {
        super("mark-cell");
        this.model = model;
        box.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
                model.mark(getIndex());
                event.consume();
            }
        });
    }

    @Override
    Node content() {
        return box;
    }

    @Override
    void show(ReviewRow row) {
        boolean marked = model.marks().has(row.id());
        icon.setIconCode(marked ? MaterialDesignC.CHECKBOX_MARKED : MaterialDesignC.CHECKBOX_BLANK_OUTLINE);
    }

    @Override
    String explanation(ReviewRow row) {
        return Texts.of(model.marks().has(row.id()) ? "queue.mark.on" : "queue.mark.off");
    }
}
