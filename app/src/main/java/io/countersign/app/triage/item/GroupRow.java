package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.EvidenceNode;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** An object or a list, opened and closed; what is inside is built when it is opened first. */
final class GroupRow extends VBox {
    private final FontIcon arrow = new FontIcon();
    private final VBox inside = new VBox();
    private final Supplier<List<? extends Node>> children;

    GroupRow(EvidenceNode.Group group, boolean open, Supplier<List<? extends Node>> children) {
        this.children = children;
        getStyleClass().add("group-row");
        inside.getStyleClass().add("group-inside");
        var name = new Label(group.label());
        name.getStyleClass().add("group-name");
        var size = new Label(Texts.of(group.list() ? "item.evidence.elements" : "item.evidence.fields", group.size()));
        size.getStyleClass().add("item-muted");
        var line = new HBox(arrow, name, size);
        line.getStyleClass().add("group-line");
        var head = new ToggleButton("", line);
        head.getStyleClass().add("group-head");
        head.setAccessibleText(group.label() + " " + size.getText());
        head.setMaxWidth(Double.MAX_VALUE);
        head.selectedProperty().subscribe(this::open);
        head.setSelected(open);
        getChildren().setAll(head, inside);
    }

    private void open(boolean open) {
        arrow.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        if (open && inside.getChildren().isEmpty()) {
            inside.getChildren().setAll(children.get());
        }
        inside.setVisible(open);
        inside.setManaged(open);
    }
}
