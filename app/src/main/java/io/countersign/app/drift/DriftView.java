package io.countersign.app.drift;

import io.countersign.app.confidence.ExportButton;
import io.countersign.app.confidence.Palette;
import io.countersign.app.confidence.SavePlace;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.retrieval.RetrievalCard;
import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is watched on the left with what happened below it, the chosen stream on the right. */
final class DriftView extends BorderPane {
    private final DriftViewModel model;
    private final OpenPlace files;
    private final StreamList streams;
    private final AlarmList alarms;
    private final RetrievalCard retrieval;
    private final AcceptRow accept;
    private final StreamPane stream;
    private final Label headline = new Label();
    private final Paragraph notes = new Paragraph("", "chart-notes");
    private final VBox live = new VBox();
    private final HBox content;
    private final EmptyState empty = new EmptyState(MaterialDesignC.CHART_BELL_CURVE, "", "");
    private final ExportButton export;

    DriftView(DriftViewModel model, SavePlace places, OpenPlace files) {
        this.model = model;
        this.files = files;
        setId("screen-drift");
        getStylesheets().add(Palette.STYLE_SHEET);
        getStyleClass().addAll("confidence-view", "drift-view");
        streams = new StreamList(model::choose);
        alarms = new AlarmList(model.zone(), model::show);
        accept = new AcceptRow(model.acceptance());
        stream = new StreamPane(accept);
        retrieval = new RetrievalCard(model.retrieval(), model.clock(), model.zone());
        fillLeft();
        HBox.setHgrow(stream, Priority.ALWAYS);
        content = new HBox(new StackPane(live, new FilePane(model.file())), stream);
        content.getStyleClass().add("drift-content");
        export = new ExportButton(model.exports(), places, stream);
        setTop(top());
        setCenter(new StackPane(content, empty));
        FileDrop.on(this, model.file());
        model.reportProperty().subscribe(this::show);
        model.file().fileProperty().subscribe(this::refresh);
        model.file().reportProperty().subscribe(this::refresh);
        model.file().chosenProperty().subscribe(this::refresh);
    }

    void takeFocus() {
        streams.requestFocus();
    }

    boolean canAccept() {
        return accept.isOffered();
    }

    void askForReason() {
        accept.askForReason();
    }

    ExportButton export() {
        return export;
    }

    void askForFile() {
        files.ask(getScene().getWindow()).ifPresent(model.file()::open);
    }

    private void fillLeft() {
        VBox.setVgrow(streams, Priority.ALWAYS);
        VBox.setVgrow(alarms, Priority.ALWAYS);
        live.getChildren().setAll(titled("drift.streams"), streams, titled("drift.alarms"), alarms, retrieval);
        live.getStyleClass().add("drift-left");
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
        windows.disableProperty().bind(model.file().fileProperty().map(Optional::isPresent));
        windows.setAccessibleText(Texts.of("confidence.choose.window"));
        var open = new Button(Texts.of("drift.file"), new FontIcon(MaterialDesignF.FILE_SEARCH_OUTLINE));
        open.setId("drift-open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(new Tooltip(Texts.of("drift.file.drop")));
        open.setOnAction(event -> askForFile());
        var line = new HBox(title, headline, spring, message, open, export);
        line.getStyleClass().add("chart-title-line");
        line.setAlignment(Pos.CENTER_LEFT);
        notes.setId("drift-notes");
        notes.managedProperty().bind(notes.visibleProperty());
        var top = new VBox(line, new FlowPane(windows), notes);
        top.getStyleClass().add("chart-top");
        return top;
    }

    private void refresh() {
        show(model.reportProperty().get());
    }

    private void show(Optional<DriftReport> report) {
        boolean file = model.file().fileProperty().get().isPresent();
        DriftStanding standing = file
                ? DriftStanding.SHOWN
                : report.map(now -> DriftStanding.of(now.status())).orElse(DriftStanding.READING);
        content.setVisible(standing == DriftStanding.SHOWN);
        empty.setVisible(standing != DriftStanding.SHOWN);
        export.setDisable(standing != DriftStanding.SHOWN);
        live.setVisible(!file);
        accept.setVisible(!file);
        stream.setVisible(!file || model.file().shown().isPresent());
        explain(standing, report);
        report.ifPresent(this::draw);
        model.file().shown().ifPresent(found -> stream.show(found, FileWords.budget(found)));
    }

    private void draw(DriftReport report) {
        headline.setText(StatusWords.headline(report.status()));
        notes.setText(String.join(" ", StatusWords.notes(report.status())));
        notes.setVisible(!notes.getText().isEmpty());
        streams.show(report.streams(), report.chosen().map(chosen -> chosen.view().stream()));
        alarms.show(report.entries(), report.at());
        if (model.file().fileProperty().get().isPresent()) {
            return;
        }
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
