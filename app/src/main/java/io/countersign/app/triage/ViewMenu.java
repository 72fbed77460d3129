package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The saved views: which one is shown, and to choose, save or delete one. */
final class ViewMenu extends MenuButton {
    private final QueueViewModel model;
    private final Runnable askForName;

    /**
     * @param askForName lets the person name what is shown, to save it
     */
    ViewMenu(QueueViewModel model, Runnable askForName) {
        this.model = model;
        this.askForName = askForName;
        setId("queue-views");
        getStyleClass().add("view-menu");
        setGraphic(new FontIcon(MaterialDesignV.VIEW_LIST_OUTLINE));
        model.table().queryProperty().subscribe(query -> refresh());
        model.layouts().chosenProperty().subscribe(view -> refresh());
        model.savedViews().all().addListener((ListChangeListener<SavedView>) change -> refresh());
    }

    private void refresh() {
        Optional<SavedView> current = model.layouts().current();
        setText(current.map(SavedView::name).orElseGet(() -> Texts.of("queue.view.custom")));
        setAccessibleText(Texts.of("queue.view.accessible", getText()));
        getItems().setAll(items(current));
    }

    private List<MenuItem> items(Optional<SavedView> current) {
        var items = new ArrayList<MenuItem>();
        boolean separated = false;
        for (SavedView view : model.savedViews().all()) {
            if (!separated && !model.savedViews().isBuiltIn(view)) {
                items.add(new SeparatorMenuItem());
                separated = true;
            }
            items.add(choice(view, current));
        }
        items.add(new SeparatorMenuItem());
        var save = item(Texts.of("queue.view.save"), askForName);
        save.setDisable(
                model.savedViews().of(model.table().queryProperty().get()).isPresent());
        items.add(save);
        current.filter(view -> !model.savedViews().isBuiltIn(view))
                .ifPresent(view -> items.add(item(
                        Texts.of("queue.view.delete", view.name()),
                        () -> model.layouts().delete(view))));
        return items;
    }

    private MenuItem choice(SavedView view, Optional<SavedView> current) {
        var item = new CheckMenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setSelected(current.filter(view::equals).isPresent());
        item.setOnAction(event -> {
            item.setSelected(true);
            model.layouts().choose(view);
        });
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
