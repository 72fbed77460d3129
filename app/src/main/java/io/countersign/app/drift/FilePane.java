package io.countersign.app.drift;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.MonitorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Beside the charts of a file: which column, how it is watched, and the alarms. */
final class FilePane extends VBox {
    private final FileModel model;
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<MonitorKind> kind = new ComboBox<>();
    private final TextField target = new TextField();
    private final ListView<FileAlarm> alarms = new ListView<>();

    FilePane(FileModel model) {
        this.model = model;
        setId("drift-file");
        getStyleClass().add("drift-left");
        visibleProperty().bind(model.fileProperty().map(Optional::isPresent));
        var name = new Label();
        name.getStyleClass().add("section-title");
        name.textProperty()
                .bind(model.fileProperty()
                        .map(file -> file.map(path -> String.valueOf(path.getFileName()))
                                .orElse("")));
        var message = new Paragraph("");
        message.setId("drift-file-message");
        message.textProperty().bind(model.messageProperty());
        createChoices();
        createAlarms();
        VBox.setVgrow(alarms, Priority.ALWAYS);
        getChildren()
                .setAll(
                        name,
                        named("drift.file.column", column),
                        named("drift.file.monitor", kind),
                        named("drift.file.target", target),
                        buttons(),
                        progress(),
                        message,
                        alarms,
                        back());
        model.reportProperty()
                .subscribe(found ->
                        alarms.getItems().setAll(found.map(FileReport::alarms).orElse(List.of())));
        model.chosenProperty().subscribe(chosen -> chosen.ifPresent(alarms.getSelectionModel()::select));
    }

    private void createChoices() {
        column.setId("drift-file-column");
        model.columnsProperty().subscribe(names -> column.getItems().setAll(names));
        column.valueProperty().bindBidirectional(model.columnProperty());
        kind.getItems()
                .setAll(Arrays.stream(MonitorKind.values())
                        .filter(each -> each != MonitorKind.CALIBRATION)
                        .toList());
        kind.setConverter(new Words());
        kind.valueProperty().bindBidirectional(model.kindProperty());
        target.setId("drift-file-target");
        target.textProperty().bindBidirectional(model.targetProperty());
        target.setOnAction(event -> model.examine());
    }

    private void createAlarms() {
        alarms.setId("drift-file-alarms");
        alarms.getStyleClass().add("drift-list");
        alarms.setPlaceholder(new Label(Texts.of("drift.file.none")));
        alarms.setCellFactory(view -> new AlarmCell());
        alarms.getSelectionModel().selectedItemProperty().subscribe(alarm -> {
            if (alarm != null) {
                model.choose(alarm);
            }
        });
    }

    private static Node named(String key, Control control) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("drift-muted");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(label, control);
    }

    private Node buttons() {
        var examine = new Button(Texts.of("drift.file.examine"), new FontIcon(MaterialDesignM.MAGNIFY));
        examine.setId("drift-file-examine");
        examine.disableProperty().bind(model.busyProperty());
        examine.setOnAction(event -> model.examine());
        var cancel = new Button(Texts.of("drift.file.cancel"));
        cancel.setId("drift-file-cancel");
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.setOnAction(event -> model.cancel());
        var line = new HBox(examine, cancel);
        line.getStyleClass().add("drift-line");
        return line;
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.busyProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private Node back() {
        var back = new Button(Texts.of("drift.file.back"), new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setId("drift-file-back");
        back.setOnAction(event -> model.close());
        return back;
    }

    private static final class AlarmCell extends ListCell<FileAlarm> {
        @Override
        protected void updateItem(@Nullable FileAlarm alarm, boolean empty) {
            super.updateItem(alarm, empty);
            setWrapText(true);
            setPrefWidth(0);
            setText(
                    empty || alarm == null
                            ? null
                            : Texts.of(
                                    "drift.file.alarm",
                                    DriftWords.change(alarm.alarm().change()),
                                    alarm.alarm().start(),
                                    alarm.alarm().index()));
        }
    }

    private static final class Words extends StringConverter<MonitorKind> {
        @Override
        public String toString(@Nullable MonitorKind kind) {
            return kind == null ? "" : kind.word();
        }

        @Override
        public MonitorKind fromString(String text) {
            throw new UnsupportedOperationException("nobody types a monitor");
        }
    }
}
