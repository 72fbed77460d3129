package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.stream.IntStream;

/** A score with two digits; 1 and 0 only if it is exactly that. */
final class ScoreText {
    private static final int ONE = 100;
    private static final String UNKNOWN = Texts.of("queue.score.unknown");
    private static final String[] HUNDREDTHS = IntStream.rangeClosed(0, ONE)
            .mapToObj(hundredths -> "%d.%02d".formatted(hundredths / ONE, hundredths % ONE))
            .toArray(String[]::new);

    private ScoreText() {}

    static String of(double score) {
        if (Double.isNaN(score)) {
            return UNKNOWN;
        }
        boolean exact = score <= 0 || score >= 1;
        long hundredths = Math.round(score * ONE);
        return HUNDREDTHS[Math.clamp(hundredths, exact ? 0 : 1, exact ? ONE : ONE - 1)];
    }
}
