package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The way back and the way on, under whatever is being composed. */
final class ComposerFoot extends HBox {
    private final Button commit = new Button();

    ComposerFoot(ItemViewModel model, KeyBindings bindings) {
        getStyleClass().add("composer-foot");
        setAlignment(Pos.CENTER_RIGHT);
        var back = keyed(new Button(Texts.of("item.back")), bindings.label(KeyMap.BACK));
        back.setId("composer-back");
        back.getStyleClass().add("flat");
        back.setOnAction(event -> model.back());
        keyed(commit, bindings.label(KeyMap.COMMIT));
        bindings.remappedProperty().subscribe(any -> commit.setGraphic(new KeyCap(bindings.label(KeyMap.COMMIT))));
        commit.setId("composer-commit");
        commit.getStyleClass().add("accent");
        commit.setOnAction(event -> model.commit());
        getChildren().setAll(back, commit);
    }

    private static Button keyed(Button button, String key) {
        button.setGraphic(new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void name(String words) {
        commit.setText(words);
    }
}
