package io.countersign.app.triage.item;

import io.countersign.app.triage.item.json.JsonColours;
import io.countersign.app.ui.Texts;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** A text editor that knows JSON. Tab leaves it, as in any other field. */
final class JsonEditor extends StackPane {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final CodeArea area = new CodeArea();
    private boolean json = true;

    JsonEditor(StringProperty text) {
        getStyleClass().add("json-editor");
        area.setId("json-editor");
        area.setWrapText(true);
        area.setAccessibleText(Texts.of("item.modify.editor"));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.plainTextChanges().subscribe(change -> {
            text.set(area.getText());
            colour();
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().setAll(new VirtualizedScrollPane<>(area));
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUSED, focused));
    }

    /** Begins with a text of which nothing before can be undone. */
    void start(String text, boolean isJson) {
        json = isJson;
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
        colour();
    }

    void focus() {
        area.requestFocus();
    }

    /** Puts the caret to a place counted from 1. */
    void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, Math.clamp(column - 1, 0, area.getParagraphLength(paragraph)));
        area.requestFollowCaret();
        area.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            leave(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && json && !event.isShortcutDown()) {
            area.replaceSelection("\n" + Indent.after(area.getText(0, area.getCaretPosition())));
            area.requestFollowCaret();
            event.consume();
        }
    }

    private void leave(boolean backwards) {
        area.requestFocusTraversal(backwards ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private void colour() {
        if (json) {
            JsonColours.show(area);
        } else {
            JsonColours.clear(area);
        }
    }
}
