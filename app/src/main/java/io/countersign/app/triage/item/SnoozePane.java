package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Until when an item is put aside. */
final class SnoozePane extends VBox {
    private final FlowPane choices = new FlowPane();

    SnoozePane(ItemViewModel model) {
        getStyleClass().add("composer");
        choices.getStyleClass().add("reason-choices");
        var title = new Label(Texts.of("item.compose.snooze"));
        title.getStyleClass().add("composer-title");
        for (SnoozeChoice choice : SnoozeChoice.values()) {
            var button = new Button(
                    choice.label(),
                    new KeyCap(String.valueOf(choices.getChildren().size() + 1)));
            button.getStyleClass().addAll("reason-choice", "small");
            button.setOnAction(event -> model.snooze(choice));
            choices.getChildren().add(button);
        }
        var back = new Button(Texts.of("item.back"));
        back.getStyleClass().addAll("flat", "small");
        back.setOnAction(event -> model.back());
        choices.getChildren().add(back);
        getChildren().setAll(title, choices);
    }

    void focus() {
        choices.getChildren().getFirst().requestFocus();
    }
}
