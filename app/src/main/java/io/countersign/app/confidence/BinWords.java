package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is in a bin of the histogram. */
final class BinWords {
    private BinWords() {}

    static String of(ConfidenceReport report, Range bin) {
        var lines = new ArrayList<String>();
        lines.add(head(report.main(), bin));
        if (report.compares()) {
            report.counted().forEach(counts -> lines.add(compared(counts, bin)));
        } else {
            lines.addAll(routes(report.main(), bin));
        }
        return String.join("\n", lines);
    }

    static String head(ConfidenceCounts counts, Range bin) {
        return Texts.of(
                "confidence.selected",
                ConfidenceWords.score(bin.low()),
                ConfidenceWords.score(bin.high()),
                counts.between(bin.low(), bin.high()));
    }

    private static List<String> routes(ConfidenceCounts counts, Range bin) {
        return SlotTally.ROUTES.stream()
                .filter(route -> counts.between(route, bin) > 0)
                .map(route ->
                        Texts.of("confidence.crosshair.part", ConfidenceWords.of(route), counts.between(route, bin)))
                .toList();
    }

    private static String compared(ConfidenceCounts counts, Range bin) {
        double share = (double) counts.between(bin.low(), bin.high()) / Math.max(1, counts.known());
        return Texts.of("confidence.crosshair.compare", counts.whose().words(), ConfidenceWords.percent(share));
    }
}
