package io.countersign.app.tryit;

import io.countersign.app.triage.item.json.JsonColours;
import io.countersign.app.ui.Texts;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** An editor of JSON lines. Tab leaves it, as in any other field. */
final class LinesEditor extends StackPane {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final KeyCombination RUN = KeyCombination.keyCombination("Shortcut+Enter");

    private final CodeArea area = new CodeArea();
    private final Runnable run;

    LinesEditor(StringProperty text, Runnable run) {
        this.run = run;
        getStyleClass().add("json-editor");
        area.setId("try-editor");
        area.setWrapText(true);
        area.setAccessibleText(Texts.of("tryit.editor"));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.plainTextChanges().subscribe(change -> {
            text.set(area.getText());
            JsonColours.show(area);
        });
        text.subscribe(this::show);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().setAll(new VirtualizedScrollPane<>(area));
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUSED, focused));
    }

    void focus() {
        area.requestFocus();
    }

    /** Puts the caret to a line counted from 1. */
    void goTo(long line) {
        int paragraph = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, 0);
        area.requestFollowCaret();
    }

    private void show(String shown) {
        if (!shown.equals(area.getText())) {
            area.replaceText(shown);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void onKey(KeyEvent event) {
        if (RUN.match(event)) {
            run.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
