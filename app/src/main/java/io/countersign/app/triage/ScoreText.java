package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.Locale;

/** A score with two digits; 1 and 0 only if it is exactly that. */
final class ScoreText {
    private static final double ALMOST_ONE = .99;
    private static final double ALMOST_ZERO = .01;

    private ScoreText() {}

    static String of(double score) {
        if (Double.isNaN(score)) {
            return Texts.of("queue.score.unknown");
        }
        boolean exact = score == 0 || score == 1;
        return String.format(Locale.ROOT, "%.2f", exact ? score : Math.clamp(score, ALMOST_ZERO, ALMOST_ONE));
    }
}
