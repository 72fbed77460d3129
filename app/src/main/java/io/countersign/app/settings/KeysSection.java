package io.countersign.app.settings;

import io.countersign.app.ui.KeyGroup;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Every key with its command; those that may change have a button to choose another. */
final class KeysSection extends SettingsSection {
    KeysSection(SettingsViewModel model) {
        super(
                Texts.of("settings.keys.title"),
                Stream.concat(
                                Stream.of(singleLetters(model)),
                                Arrays.stream(KeyGroup.values()).flatMap(group -> group(model, group)))
                        .toArray(Node[]::new));
    }

    private static Node singleLetters(SettingsViewModel model) {
        var toggle =
                SettingRow.toggle("settings-single-letters", model.settings().singleLetterKeysProperty());
        return SettingRow.of(
                Texts.of("settings.single-letters.title"), Texts.of("settings.single-letters.help"), toggle);
    }

    private static Stream<Node> group(SettingsViewModel model, KeyGroup group) {
        var title = new Label(group.label());
        title.getStyleClass().add("key-group");
        var head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        if (group == KeyGroup.MOVE) {
            head.getChildren().addAll(new Spring(), resetAll(model));
        }
        head.getStyleClass().add("key-group-row");
        return Stream.concat(
                Stream.of(head),
                Arrays.stream(KeyMap.values())
                        .filter(key -> key.group() == group)
                        .map(key -> new KeyRow(model, key)));
    }

    private static Button resetAll(SettingsViewModel model) {
        var button = new Button(Texts.of("settings.keys.reset-all"));
        button.setId("settings-keys-reset-all");
        button.getStyleClass().addAll("small", "flat");
        button.disableProperty().bind(model.keys().remappedProperty().map(Map::isEmpty));
        button.setOnAction(event -> model.resetAllKeys());
        return button;
    }
}
