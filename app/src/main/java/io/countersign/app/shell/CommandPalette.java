package io.countersign.app.shell;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A search field over all commands, with their keys. */
final class CommandPalette extends VBox {
    private static final double ROW_HEIGHT = 34;
    private static final int MOST_ROWS = 9;

    private final PaletteViewModel model;
    private final KeyBindings keys;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();

    CommandPalette(PaletteViewModel model, KeyBindings keys, Runnable close) {
        this.model = model;
        this.keys = keys;
        this.close = close;
        getStyleClass().add("palette");
        createField();
        createList();
        getChildren().setAll(field, list);
    }

    void open() {
        model.open();
        // A field hears keys by its skin, which it otherwise has only from the next frame on.
        applyCss();
        field.requestFocus();
    }

    private void createField() {
        field.setPromptText(Texts.of("palette.prompt"));
        field.setAccessibleText(Texts.of("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void createList() {
        list.getStyleClass().addAll("palette-list", "edge-to-edge");
        list.setItems(model.matches());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell());
        list.setPlaceholder(new Label(Texts.of("palette.nothing")));
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(this::listHeight, model.matches()));
        model.selectedProperty().subscribe(index -> {
            list.getSelectionModel().clearAndSelect(index.intValue());
            list.scrollTo(Math.max(0, index.intValue() - MOST_ROWS + 1));
        });
    }

    private double listHeight() {
        return ROW_HEIGHT * Math.clamp(model.matches().size(), 1, MOST_ROWS) + 2;
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.selectNext();
            case UP -> model.selectPrevious();
            case ENTER -> run();
            case TAB -> {
                // Nothing else here takes the focus, and what lies below must not.
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        if (model.selectedProperty().get() >= 0) {
            close.run();
            model.run();
        }
    }

    private final class CommandCell extends ListCell<Command> {
        private final Label title = new Label();
        private final HBox caps = new HBox();
        private final HBox row = new HBox(title, caps);

        CommandCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            caps.getStyleClass().add("key-caps");
            caps.setAlignment(Pos.CENTER_RIGHT);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.select(getIndex());
                    CommandPalette.this.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            title.setText(command.title());
            caps.getChildren().clear();
            command.key().ifPresent(key -> keys.labels(key).map(KeyCap::new).forEach(caps.getChildren()::add));
            setGraphic(row);
        }
    }
}
