package io.countersign.app.drift;

import io.countersign.app.confidence.Palette;
import io.countersign.app.confidence.SavePlace;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is watched on the left with what happened below it, the chosen stream on the right. */
final class DriftView extends BorderPane {
    private final DriftViewModel model;
    private final StreamList streams;
    private final AlarmList alarms;
    private final AcceptRow accept;
    private final StreamPane stream;
    private final Label headline = new Label();
    private final Label notes = new Label();
    private final HBox content;
    private final EmptyState empty = new EmptyState(MaterialDesignC.CHART_BELL_CURVE, "", "");
    private final ExportButton export;

    DriftView(DriftViewModel model, SavePlace places) {
        this.model = model;
        setId("screen-drift");
        getStylesheets().add(Palette.STYLE_SHEET);
        getStyleClass().addAll("confidence-view", "drift-view");
        streams = new StreamList(model::choose);
        alarms = new AlarmList(model.zone(), model::show);
        accept = new AcceptRow(model.acceptance());
        stream = new StreamPane(accept);
        HBox.setHgrow(stream, Priority.ALWAYS);
        content = new HBox(left(), stream);
        content.getStyleClass().add("drift-content");
        export = new ExportButton(model, places, stream);
        setTop(top());
        setCenter(new StackPane(content, empty));
        model.reportProperty().subscribe(this::show);
    }

    void takeFocus() {
        streams.requestFocus();
    }

    ExportButton export() {
        return export;
    }

    private Node left() {
        VBox.setVgrow(streams, Priority.ALWAYS);
        VBox.setVgrow(alarms, Priority.ALWAYS);
        var left = new VBox(titled("drift.streams"), streams, titled("drift.alarms"), alarms);
        left.getStyleClass().add("drift-left");
        return left;
    }

    private static Label titled(String key) {
        var title = new Label(Texts.of(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Node top() {
        var title = new Label(Texts.of("drift.title"));
        title.getStyleClass().add("screen-title");
        headline.setId("drift-headline");
        headline.getStyleClass().add("screen-explanation");
        var message = new Label();
        message.setId("drift-message");
        message.getStyleClass().add("screen-explanation");
        message.textProperty().bind(model.messageProperty());
        message.setMinWidth(0);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var windows = new ChoicePills<>(TimeWindow.values(), TimeWindow::words, model.windowProperty());
        windows.setId("drift-window");
        windows.setAccessibleText(Texts.of("confidence.choose.window"));
        var line = new HBox(title, headline, spring, message, windows, export);
        line.getStyleClass().add("chart-title-line");
        line.setAlignment(Pos.CENTER_LEFT);
        notes.setId("drift-notes");
        notes.getStyleClass().add("chart-notes");
        notes.setWrapText(true);
        notes.setMinHeight(USE_PREF_SIZE);
        notes.managedProperty().bind(notes.visibleProperty());
        var top = new VBox(line, notes);
        top.getStyleClass().add("chart-top");
        return top;
    }

    private void show(Optional<DriftReport> report) {
        DriftStanding standing =
                report.map(now -> DriftStanding.of(now.status())).orElse(DriftStanding.READING);
        content.setVisible(standing == DriftStanding.SHOWN);
        empty.setVisible(standing != DriftStanding.SHOWN);
        export.setDisable(standing != DriftStanding.SHOWN);
        explain(standing, report);
        report.ifPresent(this::draw);
    }

    private void draw(DriftReport report) {
        headline.setText(StatusWords.headline(report.status()));
        notes.setText(String.join(" ", StatusWords.notes(report.status())));
        notes.setVisible(!notes.getText().isEmpty());
        streams.show(report.streams(), report.chosen().map(chosen -> chosen.view().stream()));
        alarms.show(report.entries(), report.at());
        report.chosen().ifPresent(chosen -> {
            stream.show(chosen, StatusWords.budget(report.status()));
            accept.show(chosen.view());
            model.aroundProperty().get().ifPresent(entry -> showAround(chosen, entry));
        });
    }

    /** Once, so that the person can go elsewhere from there. */
    private void showAround(StreamReport chosen, AlarmEntry entry) {
        if (chosen.view().stream().equals(entry.event().stream()) && chosen.across() instanceof Across.Time time) {
            stream.evidence().showAround(time.around(entry));
            model.arrived();
        }
    }

    private void explain(DriftStanding standing, Optional<DriftReport> report) {
        switch (standing) {
            case READING ->
                empty.show(
                        MaterialDesignT.TIMER_SAND, Texts.of("drift.loading"), Texts.of("confidence.loading.message"));
            case UNREACHABLE ->
                empty.show(
                        MaterialDesignL.LAN_DISCONNECT,
                        Texts.of("confidence.unreachable.title"),
                        report.map(known -> String.join(" ", StatusWords.notes(known.status())))
                                .orElse(""));
            case NO_DECISIONS ->
                empty.show(
                        MaterialDesignC.CHART_BELL_CURVE,
                        Texts.of("drift.empty.title"),
                        Texts.of("drift.empty.message"));
            case SHOWN -> empty.setVisible(false);
        }
    }
}
