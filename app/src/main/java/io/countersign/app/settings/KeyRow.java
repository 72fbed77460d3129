package io.countersign.app.settings;

import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** One command, its keys, and the way to change them. */
final class KeyRow extends HBox {
    private final SettingsViewModel model;
    private final KeyMap key;
    private final HBox caps = new HBox();
    private final Button change = new Button();

    KeyRow(SettingsViewModel model, KeyMap key) {
        this.model = model;
        this.key = key;
        getStyleClass().add("key-row");
        setAlignment(Pos.CENTER_LEFT);
        caps.getStyleClass().add("key-caps");
        caps.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(new Label(key.label()), new Spring(), answer(), reset(), caps, createChange());
        model.keys().remappedProperty().subscribe(this::showCaps);
        model.keys().singleCharactersProperty().subscribe(this::showCaps);
        showCaps();
    }

    private Button createChange() {
        change.setId("settings-key-" + key.id());
        change.getStyleClass().addAll("small", "key-change");
        change.setMinWidth(USE_PREF_SIZE);
        change.setVisible(key.remappable());
        change.setAccessibleText(Texts.of("settings.keys.change.of", key.label()));
        change.setOnAction(event -> model.chooseKey(key));
        change.addEventFilter(KeyEvent.ANY, this::onKey);
        change.focusedProperty().subscribe(focused -> {
            if (!focused && choosing()) {
                model.stopChoosing();
            }
        });
        model.choosingProperty().subscribe(chosen -> {
            boolean here = choosing();
            change.setText(here ? Texts.of("settings.keys.press") : Texts.of("settings.keys.change"));
            KeyRouter.takesEveryKey(change, here);
        });
        return change;
    }

    private Button reset() {
        var reset = new Button("", new FontIcon(MaterialDesignR.RESTORE));
        reset.setId("settings-key-reset-" + key.id());
        reset.getStyleClass().addAll("small", "flat", "button-icon");
        reset.setAccessibleText(Texts.of("settings.keys.reset.of", key.label()));
        reset.visibleProperty().bind(model.keys().remappedProperty().map(map -> map.containsKey(key)));
        reset.setOnAction(event -> model.resetKey(key));
        return reset;
    }

    private Label answer() {
        var answer = new Label();
        answer.getStyleClass().add("setting-problem");
        answer.setMinWidth(USE_PREF_SIZE);
        answer.textProperty().bind(model.keyAnswerProperty().map(given -> given.sentenceFor(key)));
        return answer;
    }

    private boolean choosing() {
        return model.choosingProperty().get().filter(key::equals).isPresent();
    }

    private void onKey(KeyEvent event) {
        if (choosing()) {
            model.press(event);
            event.consume();
        }
    }

    private void showCaps() {
        caps.getChildren().setAll(model.keys().labels(key).map(KeyCap::new).toList());
        if (caps.getChildren().isEmpty()) {
            var off = new Label(Texts.of("key.off"));
            off.getStyleClass().add("setting-help");
            caps.getChildren().setAll(off);
        }
    }
}
