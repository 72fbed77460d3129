package io.countersign.app.drift;

import io.countersign.app.confidence.Legend;
import io.countersign.app.confidence.Palette;
import io.countersign.app.confidence.Plot;
import io.countersign.app.confidence.PlotKeys;
import io.countersign.app.confidence.ShowAll;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** One stream: what there is to know in a sentence, the evidence, the values and the facts. */
final class StreamPane extends VBox {
    private static final double VALUES = 52;

    private final Label name = new Label();
    private final Paragraph sentence = new Paragraph("", "drift-sentence");
    private final Paragraph sureness = new Paragraph("", "screen-explanation");
    private final EvidencePane evidence = new EvidencePane();
    private final DistributionPane values = new DistributionPane();
    private final Legend legend = new Legend();
    private final FactsPane facts = new FactsPane();

    /** @param foot what stands below the facts */
    StreamPane(Node foot) {
        setId("drift-stream");
        getStyleClass().add("drift-stream");
        name.getStyleClass().add("section-title");
        sentence.setId("drift-sentence");
        var above = card(head(new Label(Texts.of("drift.evidence")), evidence.plot()), evidence);
        VBox.setVgrow(evidence, Priority.ALWAYS);
        Node below = below(foot);
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().setAll(new VBox(name, sentence, sureness), above, below);
    }

    EvidencePane evidence() {
        return evidence;
    }

    private Node below(Node foot) {
        var left = card(head(new Label(Texts.of("drift.values")), values.plot()), legend, values);
        VBox.setVgrow(values, Priority.ALWAYS);
        var scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var title = new Label(Texts.of("drift.facts"));
        title.getStyleClass().add("section-title");
        var right = card(title, scroll, foot);
        var both = new GridPane();
        both.getStyleClass().add("drift-columns");
        both.getColumnConstraints().setAll(width(VALUES), width(100 - VALUES));
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        both.getRowConstraints().setAll(row);
        both.addRow(0, left, right);
        return both;
    }

    private static ColumnConstraints width(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static Node head(Label title, Plot plot) {
        title.getStyleClass().add("section-title");
        PlotKeys.explain(title);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(title, spring, new ShowAll(plot));
        head.getStyleClass().add("chart-head");
        return head;
    }

    private static VBox card(Node... parts) {
        var card = new VBox(parts);
        card.getStyleClass().add("chart-card");
        return card;
    }

    /** @param budget what is promised, and how it stands with that */
    void show(StreamReport report, String budget) {
        name.setText(DriftWords.nameOf(report.view().stream()));
        sentence.setText(DriftWords.sentence(report));
        sureness.setText(DriftWords.sureness(report.view()));
        evidence.show(report);
        values.show(report);
        legend.show(legend(report));
        facts.show(report, budget);
    }

    private static List<Legend.Entry> legend(StreamReport report) {
        String latest = report.view().isAlarmed() ? "drift.legend.since" : "drift.legend.now";
        return Stream.concat(
                        report.usual().stream()
                                .map(mean -> entry(Palette.COMPARED.getFirst(), "drift.legend.usual", mean)),
                        report.now().stream().map(mean -> entry(Palette.COMPARED.getLast(), latest, mean)))
                .toList();
    }

    private static Legend.Entry entry(String style, String key, MeanOf mean) {
        return new Legend.Entry(style, Texts.of(key, mean.values()));
    }
}
