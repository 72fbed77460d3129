package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.Route;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What the colours mean, in words, with how much there is of each. */
public final class Legend extends FlowPane {
    private List<String> styles = List.of();

    public Legend() {
        getStyleClass().add("chart-legend-words");
    }

    /**
     * One colour.
     *
     * @param style the class of its swatch
     * @param words what it stands for
     */
    public record Entry(String style, String words) {}

    /** Shows these from now on. */
    public void show(List<Entry> entries) {
        List<String> wanted = entries.stream().map(Entry::style).toList();
        if (!styles.equals(wanted)) {
            styles = wanted;
            getChildren().setAll(wanted.stream().map(Legend::label).toList());
        }
        for (int i = 0; i < entries.size(); i++) {
            ((Label) getChildren().get(i)).setText(entries.get(i).words());
        }
    }

    void show(ConfidenceReport report) {
        show(report.compares() ? compared(report) : routes(report.main()));
    }

    private static List<Entry> routes(ConfidenceCounts counts) {
        return SlotTally.ROUTES.stream()
                .map(route -> new Entry(Palette.of(route), words(counts, route)))
                .toList();
    }

    private static String words(ConfidenceCounts counts, Route route) {
        return Texts.of(
                "confidence.legend.route", ConfidenceWords.of(route), ConfidenceWords.percent(counts.share(route)));
    }

    private static List<Entry> compared(ConfidenceReport report) {
        List<ConfidenceCounts> counted = report.counted().toList();
        return IntStream.range(0, counted.size())
                .mapToObj(i -> new Entry(Palette.COMPARED.get(i), words(counted.get(i))))
                .toList();
    }

    private static String words(ConfidenceCounts counts) {
        return Texts.of(
                "confidence.legend.compared",
                counts.whose().words(),
                counts.decisions(),
                ConfidenceWords.score(counts.mean()));
    }

    private static Label label(String style) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("legend-swatch", style);
        var label = new Label("", swatch);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
