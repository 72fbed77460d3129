package io.countersign.app.settings;

import io.countersign.app.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The settings of this computer and further pages, of which one is shown. */
final class SettingsPages extends BorderPane {
    private final StackPane stage = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final Map<String, Node> built = new HashMap<>();

    SettingsPages(Node own, List<SettingsPage> pages) {
        var title = new Label(Texts.of("settings.title"));
        title.getStyleClass().add("screen-title");
        tabs.getStyleClass().add("settings-tabs");
        tab("own", "settings.own.title", () -> own);
        pages.forEach(page -> tab(page.id(), page.titleKey(), page::node));
        tabs.setVisible(!pages.isEmpty());
        var head = new HBox(title, tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("settings-head");
        setTop(head);
        setCenter(stage);
        show("own");
    }

    /** The page of this id comes to the front. */
    void show(String id) {
        group.getToggles().stream()
                .filter(tab -> id.equals(tab.getUserData()))
                .findFirst()
                .ifPresent(tab -> tab.setSelected(true));
    }

    private void tab(String id, String titleKey, Supplier<Node> node) {
        var tab = new ToggleButton(Texts.of(titleKey));
        tab.setId("settings-tab-" + id);
        tab.setUserData(id);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.getStyleClass().addAll("flat", "settings-tab");
        tab.setToggleGroup(group);
        tab.setOnAction(event -> tab.setSelected(true));
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                bring(built.computeIfAbsent(id, unbuilt -> built(node.get())));
            }
        });
        tabs.getChildren().add(tab);
    }

    private Node built(Node node) {
        stage.getChildren().add(node);
        return node;
    }

    private void bring(Node front) {
        stage.getChildren().forEach(node -> node.setVisible(node.equals(front)));
    }
}
