package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Asks for the name under which the view that is shown is saved. */
final class NameView {
    private final QueueViewModel model;
    private final TextField name = new TextField();
    private final Button save = new Button(Texts.of("queue.view.save.do"));
    private final PopOver popup = new PopOver();

    NameView(QueueViewModel model) {
        this.model = model;
        name.setId("queue-view-name");
        name.setPromptText(Texts.of("queue.view.name"));
        name.setAccessibleText(Texts.of("queue.view.name"));
        name.textProperty()
                .subscribe(text -> save.setDisable(!model.savedViews().mayBeNamed(text)));
        name.setOnAction(event -> save());
        save.setOnAction(event -> save());
        save.getStyleClass().add("accent");
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popup.setContentNode(content());
    }

    private Node content() {
        var title = new Label(Texts.of("queue.view.save.title"));
        var line = new HBox(name, save);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("name-view-line");
        var box = new VBox(title, line);
        box.getStyleClass().add("name-view");
        return box;
    }

    void ask(Node below) {
        name.clear();
        popup.show(below);
        name.requestFocus();
    }

    private void save() {
        if (model.savedViews().mayBeNamed(name.getText())) {
            model.saveView(name.getText());
            popup.hide();
        }
    }
}
