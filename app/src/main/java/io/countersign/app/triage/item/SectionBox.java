package io.countersign.app.triage.item;

import io.countersign.app.ui.Paragraph;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled part of the pane. */
class SectionBox extends VBox {
    private final Label note = new Label();
    private final HBox actions = new HBox();
    private final VBox body = new VBox();

    SectionBox(String title) {
        getStyleClass().add("item-section");
        var name = new Label(title);
        name.getStyleClass().add("item-section-title");
        note.getStyleClass().add("item-section-note");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.getStyleClass().add("item-section-actions");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(name, note, gap, actions);
        head.getStyleClass().add("item-section-head");
        head.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("item-section-body");
        getChildren().setAll(head, body);
        setAccessibleText(title);
    }

    final void note(String text) {
        note.setText(text);
    }

    /** The note in full, on hover. */
    final void noteTooltip(String text) {
        note.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    final void actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    final void body(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    static Label muted(String text) {
        return new Paragraph(text, "item-muted");
    }
}
