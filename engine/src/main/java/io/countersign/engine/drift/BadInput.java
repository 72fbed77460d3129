package io.countersign.engine.drift;

import java.util.Optional;

/** Why a value cannot be watched. */
public enum BadInput {
    /** It is not a number, as a number. */
    NAN("NaN is no number that can be watched"),
    /** It is infinite. */
    INFINITE("an infinite number cannot be watched"),
    /** There is none. */
    MISSING("there is no value"),
    /** It is text. */
    TEXT("text is no number");

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
        return Double.isInfinite(value) ? Optional.of(INFINITE) : Optional.empty();
    }
}
