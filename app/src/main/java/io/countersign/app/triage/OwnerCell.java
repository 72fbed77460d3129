package io.countersign.app.triage;

import io.countersign.app.triage.query.Ownership;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Who holds the item, or who decided it. */
final class OwnerCell extends TriageCell {
    private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");

    private static final PseudoClass NOBODY = PseudoClass.getPseudoClass("nobody");
    private static final double WIDTH_WITH_NAME = 84;

    private final QueueViewModel model;
    private final Label initial = new Label();
    private final Label name = new Label();
    private final HBox content = new HBox(initial, name);

    OwnerCell(QueueViewModel model) {
        super("owner-cell");
        this.model = model;
        initial.getStyleClass().add("owner-initial");
        initial.managedProperty().bind(initial.visibleProperty());
        // Without room for the name its first letter has to do.
        name.visibleProperty()
                .bind(widthProperty()
                        .greaterThan(WIDTH_WITH_NAME)
                        .or(initial.visibleProperty().not()));
        name.managedProperty().bind(name.visibleProperty());
        content.getStyleClass().add("owner-box");
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node content() {
        return content;
    }

    @Override
    void show(ReviewRow row) {
        Ownership ownership = model.ownershipOf(row);
        String owner = Objects.requireNonNullElse(row.owner(), "");
        initial.setVisible(!owner.isEmpty());
        initial.setText(owner.isEmpty() ? "" : owner.substring(0, 1).toUpperCase(Locale.ROOT));
        initial.pseudoClassStateChanged(MINE, ownership == Ownership.MINE);
        name.setText(
                switch (ownership) {
                    case MINE -> Texts.of("queue.owner.me");
                    case NOBODYS -> Texts.of("queue.owner.nobody");
                    case OTHERS -> owner;
                });
        name.pseudoClassStateChanged(NOBODY, ownership == Ownership.NOBODYS);
    }

    @Override
    String explanation(ReviewRow row) {
        return row.owner() == null ? Texts.of("queue.owner.explained") : row.owner();
    }
}
