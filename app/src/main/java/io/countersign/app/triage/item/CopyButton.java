package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Copies a text and says so for a moment. */
final class CopyButton extends Button {
    private static final Duration SAID = Duration.seconds(1.5);

    private final FontIcon icon = new FontIcon(MaterialDesignC.CONTENT_COPY);
    private final PauseTransition said = new PauseTransition(SAID);

    CopyButton(String name, Supplier<Optional<String>> text) {
        getStyleClass().addAll("button-icon", "flat", "small");
        setGraphic(icon);
        setTooltip(new Tooltip(name));
        say(name, MaterialDesignC.CONTENT_COPY);
        said.setOnFinished(event -> say(name, MaterialDesignC.CONTENT_COPY));
        setOnAction(event -> text.get().ifPresent(this::copy));
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        say(Texts.of("item.copied"), MaterialDesignC.CHECK);
        said.playFromStart();
    }

    private void say(String words, MaterialDesignC shape) {
        setAccessibleText(words);
        icon.setIconCode(shape);
    }
}
