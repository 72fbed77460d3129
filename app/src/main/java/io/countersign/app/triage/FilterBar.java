package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Saved views, search and counts above, the filters below. */
final class FilterBar extends VBox {
    private static final double WIDEST_SEARCH = 460;

    private final SearchBox search;

    /**
     * @param leave called when the person is done typing into the search
     */
    FilterBar(QueueViewModel model, Runnable leave) {
        getStyleClass().add("filter-bar");
        search = createSearch(model, leave);
        getChildren().setAll(createFirstLine(model), new FilterRow(model.table()));
    }

    private static SearchBox createSearch(QueueViewModel model, Runnable leave) {
        LiveTable table = model.table();
        var box = new SearchBox(
                text -> table.filter(table.queryProperty().get().filter().withText(text)), leave);
        box.setMaxWidth(WIDEST_SEARCH);
        HBox.setHgrow(box, Priority.ALWAYS);
        table.queryProperty().subscribe(query -> {
            box.show(query.filter().text());
            box.showUnread(model.unreadTerms());
        });
        return box;
    }

    private static Button createClear(LiveTable table) {
        var clear = new Button(Texts.of("queue.filter.clear"), new FontIcon(MaterialDesignF.FILTER_REMOVE_OUTLINE));
        clear.setId("filter-clear");
        clear.getStyleClass().add("flat");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(event -> table.clearFilters());
        table.queryProperty()
                .subscribe(query -> clear.setVisible(!query.filter().equals(TriageFilter.OPEN)));
        return clear;
    }

    private HBox createFirstLine(QueueViewModel model) {
        var names = new NameView(model);
        var views = new ViewMenu(model, () -> names.ask(this));
        views.setMinWidth(USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.SOMETIMES);
        var line = new HBox(views, search, createClear(model.table()), spring, new Headline(model));
        line.getStyleClass().add("filter-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    void startSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
