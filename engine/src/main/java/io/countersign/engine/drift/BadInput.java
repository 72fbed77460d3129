package io.countersign.engine.drift;

import java.util.Optional;

/** Why a value cannot be watched. */
public enum BadInput {
    /** It is not a number, as a number. */
    NAN("NaN is no number that can be watched"),
    /** It is infinite, or so far from 0 that nothing can be computed with it. */
    INFINITE("a number that is infinite or beyond 1e100 cannot be watched"),
    /** There is none. */
    MISSING("there is no value"),
    /** It is text. */
    TEXT("text is no number");

    /** The sum of so many squares is finite however long a stream is. */
    private static final double FARTHEST = 1e100;

    private final String sentence;

    BadInput(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong, for people; no sentence end. */
    public String problem() {
        return sentence;
    }

    /** What is wrong with a number; empty if nothing is. */
    public static Optional<BadInput> of(double value) {
        if (Double.isNaN(value)) {
            return Optional.of(NAN);
        }
        return Math.abs(value) > FARTHEST ? Optional.of(INFINITE) : Optional.empty();
    }
}
