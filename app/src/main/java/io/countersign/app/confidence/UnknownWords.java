package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** The decisions that the histogram cannot show, in words. */
final class UnknownWords extends Label {
    UnknownWords() {
        setId("confidence-unknown");
        getStyleClass().add("screen-explanation");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(ConfidenceReport report) {
        setText(report.counted()
                .filter(counts -> counts.known() < counts.decisions())
                .map(counts -> report.compares()
                        ? Texts.of(
                                "confidence.crosshair.compare", counts.whose().words(), sentence(counts))
                        : sentence(counts))
                .collect(Collectors.joining("\n")));
        if (getText().isEmpty()) {
            setText(Texts.of("confidence.unknown.none"));
        }
    }

    private static String sentence(ConfidenceCounts counts) {
        String kinds = SlotTally.UNKNOWNS.stream()
                .filter(why -> counts.unknown(why) > 0)
                .map(why -> ConfidenceWords.of(why, counts.unknown(why)))
                .collect(Collectors.joining(", "));
        return Texts.of("confidence.unknown.title", kinds);
    }
}
