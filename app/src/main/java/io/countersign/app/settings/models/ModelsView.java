package io.countersign.app.settings.models;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The models on the left, the one that is selected beside them. */
final class ModelsView extends StackPane {
    private final ModelsViewModel model;
    private final ListView<AutonomyStatus> list = new ListView<>();
    private final BorderPane split = new BorderPane();
    private final EmptyState empty =
            new EmptyState(MaterialDesignR.ROBOT_OUTLINE, Texts.of("models.empty"), Texts.of("models.empty.message"));
    private final ProgressIndicator wheel = new ProgressIndicator();
    private boolean showing;

    ModelsView(ModelsViewModel model) {
        this.model = model;
        setId("models-page");
        getStyleClass().add("models");
        list.setId("models-list");
        list.setAccessibleText(Texts.of("models.title"));
        list.setCellFactory(view -> new ModelCell());
        list.getStyleClass().addAll("models-list", "edge-to-edge");
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        split.setLeft(list);
        split.setCenter(new ModelPane(model));
        wheel.setMaxSize(32, 32);
        wheel.setAccessibleText(Texts.of("models.loading"));
        getChildren().setAll(split, empty, wheel);
        model.knownProperty().subscribe(known -> present());
        model.modelsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(selected -> selected.ifPresent(this::mark));
    }

    private void present() {
        boolean known = model.knownProperty().get();
        boolean some = !model.modelsProperty().get().isEmpty();
        wheel.setVisible(!known);
        empty.setVisible(known && !some);
        split.setVisible(some);
    }

    private void show(List<AutonomyStatus> statuses) {
        showing = true;
        list.getItems().setAll(statuses);
        model.selectedProperty().get().ifPresent(this::mark);
        showing = false;
        present();
    }

    private void mark(AutonomyStatus selected) {
        for (int i = 0; i < list.getItems().size(); i++) {
            boolean wanted = list.getItems().get(i).model().equals(selected.model());
            if (wanted && list.getSelectionModel().getSelectedIndex() != i) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private void chosen(@Nullable AutonomyStatus status) {
        if (!showing && status != null) {
            model.select(Optional.of(status));
        }
    }

    private static final class ModelCell extends ListCell<AutonomyStatus> {
        private final Label name = new Label();
        private final Chip chip = new Chip();
        private final HBox line = new HBox(name, chip);

        ModelCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            chip.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("models-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable AutonomyStatus status, boolean empty) {
            super.updateItem(status, empty);
            @Nullable Node shown = null;
            if (status != null && !empty) {
                Look look = LevelLook.of(status.level());
                name.setText(status.model());
                chip.show(look.text(), look.tone(), look.shape());
                setAccessibleText(status.model() + ", " + look.text());
                shown = line;
            }
            setGraphic(shown);
        }
    }
}
