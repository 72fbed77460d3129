package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.EvidenceNode;
import io.countersign.app.triage.item.evidence.ValueKind;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A labelled value: beside its label, or below it if it is long. */
final class FieldRow extends VBox {
    private static final int LONG = 120;

    FieldRow(EvidenceNode.Value field, Runnable showMore) {
        getStyleClass().add("field-row");
        Label value = value(field);
        boolean below = field.label().isEmpty() || isLong(field);
        if (below) {
            getStyleClass().add("tall");
            value.getStyleClass().add("field-text");
            value.setMaxWidth(Double.MAX_VALUE);
            if (!field.label().isEmpty()) {
                getChildren().add(label(field));
            }
            getChildren().add(value);
        } else {
            HBox.setHgrow(value, Priority.ALWAYS);
            var line = new HBox(label(field), value);
            line.getStyleClass().add("field-line");
            getChildren().add(line);
        }
        if (field.cut() > 0) {
            getChildren().add(more(field.cut(), showMore));
        }
        setAccessibleText(field.label() + " " + value.getText());
        addCopyMenu(value, field.text());
    }

    static Hyperlink more(int cut, Runnable showMore) {
        var link = new Hyperlink(Texts.of("item.evidence.more-characters", cut));
        link.setOnAction(event -> showMore.run());
        return link;
    }

    private static boolean isLong(EvidenceNode.Value field) {
        return field.kind() == ValueKind.TEXT
                && (field.text().length() > LONG || field.text().indexOf('\n') >= 0);
    }

    private static Label label(EvidenceNode.Value field) {
        var label = new Paragraph(field.label(), "field-label");
        label.setTooltip(new Tooltip(field.path()));
        return label;
    }

    private static Label value(EvidenceNode.Value field) {
        boolean nothing = field.kind() == ValueKind.NOTHING;
        return nothing
                ? new Paragraph(Texts.of("item.evidence.nothing"), "item-muted")
                : new Paragraph(field.text(), "field-value");
    }

    private static void addCopyMenu(Label value, String text) {
        value.setOnContextMenuRequested(request -> {
            var copy = new MenuItem(Texts.of("item.copy-value"));
            copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
            new ContextMenu(copy).show(value, request.getScreenX(), request.getScreenY());
            request.consume();
        });
    }
}
