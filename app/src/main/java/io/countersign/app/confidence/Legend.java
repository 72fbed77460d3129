package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.Route;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What the colours mean, in words, with how much there is of each. */
public final class Legend extends FlowPane {
    Legend() {
        getStyleClass().add("chart-legend-words");
    }

    void show(ConfidenceReport report) {
        getChildren().setAll(report.compares() ? compared(report) : routes(report.main()));
    }

    private static List<Node> routes(ConfidenceCounts counts) {
        return SlotTally.ROUTES.stream()
                .map(route -> entry(Palette.of(route), words(counts, route)))
                .toList();
    }

    private static String words(ConfidenceCounts counts, Route route) {
        return Texts.of(
                "confidence.legend.route", ConfidenceWords.of(route), ConfidenceWords.percent(counts.share(route)));
    }

    private static List<Node> compared(ConfidenceReport report) {
        List<ConfidenceCounts> counted = report.counted().toList();
        return IntStream.range(0, counted.size())
                .mapToObj(i -> entry(Palette.COMPARED.get(i), words(counted.get(i))))
                .toList();
    }

    private static String words(ConfidenceCounts counts) {
        return Texts.of(
                "confidence.legend.compared",
                counts.whose().words(),
                counts.decisions(),
                ConfidenceWords.score(counts.mean()));
    }

    /** A swatch of this class and what it stands for. */
    public static Node entry(String style, String words) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("legend-swatch", style);
        var label = new Label(words, swatch);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
