package io.countersign.app.triage;

import atlantafx.base.controls.CustomTextField;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Where the person types what to look for. */
final class SearchBox extends CustomTextField {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Runnable leave;
    private final Tooltip help = new Tooltip(Texts.of("queue.search.help"));

    /**
     * @param searched told of every text
     * @param leave    called when the person is done typing
     */
    SearchBox(Consumer<String> searched, Runnable leave) {
        this.leave = leave;
        setId("queue-search");
        getStyleClass().add("search-box");
        setPromptText(Texts.of("queue.search.prompt"));
        setAccessibleText(Texts.of("queue.search"));
        setTooltip(help);
        setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        setRight(clearButton());
        textProperty().subscribe(searched);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private Button clearButton() {
        var clear = new Button("", new FontIcon(MaterialDesignC.CLOSE_CIRCLE));
        clear.getStyleClass().addAll("button-icon", "flat", "search-clear");
        clear.setAccessibleText(Texts.of("queue.search.clear"));
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setOnAction(event -> clear());
        return clear;
    }

    /** Shows a text that was asked for elsewhere. */
    void show(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** Shows which terms of the text mean nothing. */
    void showUnread(List<String> terms) {
        pseudoClassStateChanged(UNREAD, !terms.isEmpty());
        help.setText(
                terms.isEmpty()
                        ? Texts.of("queue.search.help")
                        : Texts.of("queue.search.unread", String.join(", ", terms)));
        setAccessibleHelp(help.getText());
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, DOWN -> leave.run();
            case ESCAPE -> {
                if (getText().isEmpty()) {
                    leave.run();
                } else {
                    clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
