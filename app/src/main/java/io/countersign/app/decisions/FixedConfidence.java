package io.countersign.app.decisions;

import io.countersign.engine.model.Confidence;
import java.util.List;

/**
 * Confidences as whole numbers: billionths, so that .7 is not a little less than .7 as in a float; below zero, why it is
 * unknown.
 */
public final class FixedConfidence {
    /** What a confidence of 1 is. */
    public static final int ONE = 1_000_000_000;

    private static final List<Confidence.Unknown> UNKNOWNS = List.of(Confidence.Unknown.values());

    private FixedConfidence() {}

    /** To the nearest billionth. */
    public static int of(Confidence confidence) {
        return switch (confidence) {
            case Confidence.Known(double value) -> (int) Math.round(value * ONE);
            case Confidence.Unknown unknown -> of(unknown);
            case Confidence.Misstated misstated -> of(misstated.why());
        };
    }

    private static int of(Confidence.Unknown why) {
        return -1 - UNKNOWNS.indexOf(why);
    }

    public static boolean isKnown(int fixed) {
        return fixed >= 0;
    }

    /** Why it is unknown, if it is. */
    public static Confidence.Unknown unknown(int fixed) {
        return UNKNOWNS.get(-1 - fixed);
    }
}
