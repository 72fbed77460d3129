package io.countersign.app.confidence;

import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

final class ConfidenceView extends BorderPane {
    private static final double HALF = 50;

    private final ConfidenceViewModel model;
    private final HistogramPane histogram;
    private final AgreementPane agreement = new AgreementPane();
    private final ConfidenceCourse course;
    private final RouteCourse routes;
    private final Legend legend = new Legend();
    private final UnknownWords unknown = new UnknownWords();
    private final Label headline = new Label();
    private final Paragraph notes = new Paragraph("", "chart-notes");
    private final Label sureness = new Label(Texts.of("confidence.histogram"));
    private final Label shares = new Label();
    private final Label reach = new Label();
    private final Region charts;
    private final EmptyState empty = new EmptyState(MaterialDesignC.CHART_HISTOGRAM, "", "");
    private final ExportButton export;

    ConfidenceView(ConfidenceViewModel model, SavePlace places) {
        this.model = model;
        setId("screen-confidence");
        getStylesheets().add(Palette.STYLE_SHEET);
        getStyleClass().add("confidence-view");
        histogram = new HistogramPane(model);
        course = new ConfidenceCourse(new TimeScale(model.zone()));
        routes = new RouteCourse(new TimeScale(model.zone()));
        charts = createCharts();
        export = new ExportButton(model.exports(), places, charts);
        setTop(createTop());
        setCenter(new StackPane(charts, empty));
        model.reportProperty().subscribe(this::show);
        model.binsProperty().subscribe(() -> show(model.reportProperty().get()));
    }

    void takeFocus() {
        histogram.plot().requestFocus();
    }

    ExportButton export() {
        return export;
    }

    private Node createTop() {
        var title = new Label(Texts.of("confidence.title"));
        title.getStyleClass().add("screen-title");
        headline.setId("confidence-headline");
        headline.getStyleClass().add("screen-explanation");
        var message = new Label();
        message.setId("confidence-message");
        message.getStyleClass().add("screen-explanation");
        message.textProperty().bind(model.messageProperty());
        message.setMinWidth(0);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        export.setMinWidth(USE_PREF_SIZE);
        reach.setId("confidence-reach");
        reach.getStyleClass().add("screen-explanation");
        var line = new HBox(title, headline, reach, spring, message, export);
        line.getStyleClass().add("chart-title-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        createNotes();
        var top = new VBox(line, new ControlRow(model), notes);
        top.getStyleClass().add("chart-top");
        return top;
    }

    private void createNotes() {
        notes.setId("confidence-notes");
        notes.managedProperty().bind(notes.visibleProperty());
    }

    private Region createCharts() {
        var sure =
                card(head(sureness, histogram.plot(), choice()), legend, histogram, new SelectionRow(model), unknown);
        var right = new AgreementCard(
                model.agreement(),
                agreement,
                head(new Label(Texts.of("confidence.agreement")), agreement.plot(), choice()));
        appearFor(LeftChart.SURE, sure);
        appearFor(LeftChart.RIGHT, right);
        var upper = card(
                head(new Label(Texts.of("confidence.course")), course.plot()),
                explained("confidence.course.explained"),
                course);
        var lower = card(head(shares, routes.plot()), routes);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        var courses = new VBox(upper, lower);
        courses.getStyleClass().add("chart-column");
        routes.plot().moveWith(course.plot());
        course.plot().moveWith(routes.plot());
        return columns(new StackPane(sure, right), courses);
    }

    private Node choice() {
        var pills = new ChoicePills<>(LeftChart.values(), LeftChart::words, model.leftProperty());
        pills.setAccessibleText(Texts.of("confidence.left.choose"));
        return pills;
    }

    private void appearFor(LeftChart chart, Node card) {
        card.visibleProperty().bind(model.leftProperty().isEqualTo(chart));
    }

    private static Region columns(Node left, Node right) {
        var half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        var both = new GridPane();
        both.setId("confidence-charts");
        both.getStyleClass().add("chart-columns");
        both.getColumnConstraints().setAll(List.of(half, half));
        both.getRowConstraints().setAll(row);
        both.addRow(0, left, right);
        return both;
    }

    private static Label explained(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("screen-explanation");
        return label;
    }

    private static Node head(Label title, Plot plot, Node... controls) {
        title.getStyleClass().add("section-title");
        PlotKeys.explain(title);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(title, spring, new ShowAll(plot));
        head.getChildren().addAll(controls);
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static VBox card(Node... parts) {
        var card = new VBox(parts);
        card.getStyleClass().add("chart-card");
        for (Node part : parts) {
            VBox.setVgrow(part, part instanceof StackPane ? Priority.ALWAYS : Priority.NEVER);
        }
        return card;
    }

    private void show(Optional<ConfidenceReport> report) {
        Standing standing = report.map(Standing::of).orElse(Standing.READING);
        charts.setVisible(standing == Standing.SHOWN);
        empty.setVisible(standing != Standing.SHOWN);
        export.setDisable(standing != Standing.SHOWN);
        explain(standing, report);
        report.ifPresent(this::tell);
        if (standing == Standing.SHOWN) {
            report.ifPresent(this::draw);
        }
    }

    private void tell(ConfidenceReport report) {
        ConfidenceCounts counts = report.main();
        headline.setText(Texts.of("confidence.headline", counts.decisions())
                + (counts.known() == 0
                        ? ""
                        : " · " + Texts.of("confidence.headline.mean", ConfidenceWords.score(counts.mean()))));
        reach.setText(ConfidenceWords.reach(report, model.zone()));
        notes.setText(String.join(" ", ConfidenceWords.notes(report, model.zone())));
        notes.setVisible(!notes.getText().isEmpty());
    }

    private void draw(ConfidenceReport report) {
        legend.show(report);
        unknown.show(report);
        histogram.show(report);
        course.show(report);
        routes.show(report);
        shares.setText(Texts.of(report.compares() ? "confidence.shares.accepted" : "confidence.shares"));
    }

    private void explain(Standing standing, Optional<ConfidenceReport> report) {
        switch (standing) {
            case READING ->
                empty.show(
                        MaterialDesignT.TIMER_SAND,
                        Texts.of("confidence.loading"),
                        Texts.of("confidence.loading.message"));
            case UNREACHABLE ->
                empty.show(
                        MaterialDesignL.LAN_DISCONNECT,
                        Texts.of("confidence.unreachable.title"),
                        report.map(known -> String.join(" ", ConfidenceWords.notes(known, model.zone())))
                                .orElse(""));
            case NO_DECISIONS ->
                empty.show(
                        MaterialDesignC.CHART_HISTOGRAM,
                        Texts.of("confidence.empty.title"),
                        Texts.of("confidence.empty.message"));
            case NONE_OF_THESE ->
                empty.show(
                        MaterialDesignC.CHART_HISTOGRAM,
                        Texts.of("confidence.none.title"),
                        Texts.of("confidence.none.message"));
            case SHOWN -> empty.setVisible(false);
        }
    }
}
