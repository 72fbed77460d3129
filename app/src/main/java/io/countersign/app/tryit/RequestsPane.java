package io.countersign.app.tryit;

import io.countersign.app.ui.Texts;
import java.io.File;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The lines, and what is done with them. */
final class RequestsPane extends BorderPane {
    private static final double KILOBYTE = 1024;

    private final TryViewModel model;
    private final LinesEditor editor;

    RequestsPane(TryViewModel model) {
        this.model = model;
        this.editor = new LinesEditor(model.textProperty(), model::run);
        getStyleClass().add("tryit-requests");
        setTop(createTools());
        setCenter(createLines());
        setBottom(createActions());
    }

    void takeFocus() {
        editor.focus();
    }

    void goTo(long line) {
        editor.goTo(line);
    }

    private Node createTools() {
        var open = new Button(Texts.of("tryit.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("try-open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> choose());
        var example = button("try-example", "tryit.example.button", model::example);
        var clear = button("try-clear", "tryit.clear", model::clear);
        var tools = new HBox(open, example, clear);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("tryit-tools");
        return tools;
    }

    private Node createLines() {
        var card = new VBox(new FontIcon(MaterialDesignF.FILE_OUTLINE), fileWords());
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().add("tryit-file");
        model.fileProperty().subscribe(file -> {
            card.setVisible(file.isPresent());
            editor.setVisible(file.isEmpty());
        });
        return new StackPane(editor, card);
    }

    private Node fileWords() {
        var words = new Label();
        words.setWrapText(true);
        words.setId("try-file");
        model.fileProperty()
                .subscribe(file -> words.setText(file.map(RequestsPane::words).orElse("")));
        return words;
    }

    private static String words(TrialSource.OnDisk file) {
        return Texts.of("tryit.file", file.file().getFileName(), file.size() / KILOBYTE / KILOBYTE);
    }

    private Node createActions() {
        var message = new Label();
        message.setId("try-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancel = button("try-cancel", "tryit.cancel", model::cancel);
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(model.runningProperty());
        var run = button("try-run", "tryit.run", model::run);
        run.getStyleClass().add("accent");
        run.disableProperty().bind(model.emptyBinding().or(model.runningProperty()));
        var actions = new HBox(message, space, cancel, run);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("tryit-actions");
        return actions;
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button(Texts.of(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("tryit.open.title"));
        @Nullable File chosen = chooser.showOpenDialog(getScene().getWindow());
        Optional.ofNullable(chosen).map(File::toPath).ifPresent(model::open);
    }
}
