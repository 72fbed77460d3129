package io.countersign.app.drift;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is watched, each with how it stands in words, shape and colour. */
final class StreamList extends ListView<SignalView> {
    private boolean showing;

    /** @param chosen told which one the person chooses */
    StreamList(Consumer<WatchedStream> chosen) {
        setId("drift-streams");
        getStyleClass().add("drift-list");
        setAccessibleText(Texts.of("drift.streams"));
        setCellFactory(view -> new StreamCell());
        getSelectionModel().selectedItemProperty().subscribe(view -> {
            if (!showing && view != null) {
                chosen.accept(view.stream());
            }
        });
    }

    void show(List<SignalView> streams, Optional<WatchedStream> chosen) {
        showing = true;
        if (!streams.equals(getItems())) {
            getItems().setAll(streams);
        }
        IntStream.range(0, streams.size())
                .filter(i -> chosen.equals(Optional.of(streams.get(i).stream())))
                .filter(i -> getSelectionModel().getSelectedIndex() != i)
                .forEach(i -> getSelectionModel().clearAndSelect(i));
        showing = false;
    }

    private static final class StreamCell extends ListCell<SignalView> {
        private final Label name = new Label();
        private final Label model = new Label();
        private final Label state = new Label();
        private final Chip chip = new Chip();
        private final VBox lines;

        StreamCell() {
            name.getStyleClass().add("drift-name");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            model.getStyleClass().add("drift-muted");
            HBox.setHgrow(model, Priority.ALWAYS);
            model.setMaxWidth(Double.MAX_VALUE);
            state.getStyleClass().add("drift-muted");
            state.setMinWidth(USE_PREF_SIZE);
            var first = new HBox(name, chip);
            first.setAlignment(Pos.CENTER_LEFT);
            var second = new HBox(model, state);
            second.getStyleClass().add("drift-line");
            lines = new VBox(first, second);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SignalView view, boolean empty) {
            super.updateItem(view, empty);
            if (empty || view == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Look look = ConditionLook.of(view.condition());
            name.setText(DriftWords.signal(view.stream().signal()));
            model.setText(DriftWords.modelOf(view.stream()));
            state.setText(DriftWords.condition(view));
            chip.show(look.text(), look.tone(), look.shape());
            setAccessibleText(
                    Texts.of("drift.stream.spoken", DriftWords.nameOf(view.stream()), look.text(), state.getText()));
            setGraphic(lines);
        }
    }
}
