package io.countersign.app.shell;

import io.countersign.app.ui.AppIcon;
import io.countersign.app.ui.StatusDot;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screens on the left, and below them who sits here. */
final class Navigation extends VBox {
    private static final double MARK_SIZE = 22;

    private final ShellViewModel model;
    private final ToggleGroup group = new ToggleGroup();

    Navigation(ShellViewModel model, Person person, ObservableValue<Tone> dot) {
        this.model = model;
        getStyleClass().add("navigation");
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().add(brand());
        model.screens().stream().map(this::entry).forEach(getChildren()::add);
        getChildren().addAll(List.of(spring, person(person, dot)));
    }

    private static Node brand() {
        var name = new Label(Texts.of("shell.title"), AppIcon.mark(MARK_SIZE));
        name.getStyleClass().add("navigation-brand");
        return name;
    }

    private Node entry(Screen screen) {
        var button = new ToggleButton(Texts.of(screen.titleKey()), new FontIcon(screen.icon()));
        button.setId("nav-" + screen.id());
        button.getStyleClass().add("navigation-entry");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            model.goTo(screen);
            button.setSelected(true);
        });
        model.currentProperty().subscribe(current -> button.setSelected(current.equals(screen)));
        return new StackPane(button, badge(screen));
    }

    private static Node badge(Screen screen) {
        var badge = new Label();
        badge.setId("badge-" + screen.id());
        badge.getStyleClass().add("navigation-badge");
        badge.setMouseTransparent(true);
        badge.textProperty().bind(screen.badge());
        badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
        StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
        return badge;
    }

    private static Node person(Person person, ObservableValue<Tone> dot) {
        var name = new Label();
        name.getStyleClass().add("navigation-name");
        name.textProperty().bind(person.name());
        var role = new Label();
        role.getStyleClass().add("navigation-role");
        role.textProperty().bind(person.role());
        var words = new VBox(name, role);
        var light = new StatusDot();
        dot.subscribe(tone -> light.show(tone));
        var box = new HBox(light, words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("navigation-person");
        var whole = new Tooltip();
        whole.textProperty().bind(person.name());
        Tooltip.install(box, whole);
        return box;
    }
}
