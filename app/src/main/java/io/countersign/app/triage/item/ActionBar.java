package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The three verdicts, of equal size and weight, and everything else behind the dots. */
final class ActionBar extends HBox {
    private final KeyBindings bindings;

    ActionBar(ItemViewModel model, KeyBindings bindings) {
        this.bindings = bindings;
        getStyleClass().add("action-bar");
        getChildren()
                .setAll(
                        decision("approve", "item.approve", MaterialDesignC.CHECK, KeyMap.APPROVE, model::approve),
                        decision("modify", "item.modify", MaterialDesignP.PENCIL_OUTLINE, KeyMap.MODIFY, model::modify),
                        decision("reject", "item.reject", MaterialDesignC.CLOSE, KeyMap.REJECT, model::reject),
                        others(model));
        model.decidableBinding().subscribe(this::enable);
    }

    private void enable(boolean decidable) {
        getChildren().stream()
                .filter(DecisionButton.class::isInstance)
                .forEach(button -> button.setDisable(!decidable));
    }

    private DecisionButton decision(String id, String key, Ikon shape, KeyMap command, Runnable action) {
        var button = new DecisionButton(Texts.of(key), shape, bindings, command, action);
        button.setId(id);
        button.getStyleClass().add(id);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private MenuButton others(ItemViewModel model) {
        var menu = new MenuButton();
        menu.setId("more-actions");
        menu.getStyleClass().addAll("button-icon", "no-arrow", "more-actions");
        menu.setGraphic(new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        menu.setAccessibleText(Texts.of("item.more-actions"));
        menu.setPopupSide(Side.TOP);
        menu.setOnShowing(event -> menu.getItems()
                .setAll(
                        entry(
                                "item.escalate",
                                MaterialDesignA.ARROW_UP_CIRCLE_OUTLINE,
                                KeyMap.ESCALATE,
                                model::escalate),
                        entry("item.skip", MaterialDesignS.SKIP_NEXT_OUTLINE, KeyMap.SKIP, model::skip),
                        entry("item.snooze", MaterialDesignA.ALARM_SNOOZE, KeyMap.SNOOZE, model::composeSnooze),
                        entry("item.comment", MaterialDesignC.COMMENT_PLUS_OUTLINE, KeyMap.COMMENT, model::comment),
                        new SeparatorMenuItem(),
                        entry("item.undo", MaterialDesignU.UNDO, KeyMap.UNDO, model::undo),
                        reopen(model)));
        menu.getItems().setAll(new MenuItem());
        menu.disableProperty().bind(model.screenProperty().map(screen -> !(screen instanceof ItemScreen.Open)));
        return menu;
    }

    private MenuItem entry(String key, Ikon shape, KeyMap command, Runnable action) {
        var entry = new MenuItem();
        entry.setGraphic(new MenuLine(Texts.of(key), shape, bindings.label(command)));
        entry.setOnAction(event -> action.run());
        return entry;
    }

    private static MenuItem reopen(ItemViewModel model) {
        var entry = new MenuItem();
        entry.setGraphic(new MenuLine(Texts.of("item.reopen"), MaterialDesignL.LOCK_OPEN_OUTLINE, ""));
        entry.setOnAction(event -> model.reopen());
        boolean published = model.screenProperty().get() instanceof ItemScreen.Open(OpenItem item)
                && item.row().state().isPublished();
        entry.setDisable(!published);
        return entry;
    }
}
