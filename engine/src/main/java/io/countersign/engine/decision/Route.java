package io.countersign.engine.decision;

import java.util.Locale;

/** Where a decision goes: the {@code status} that callers read. */
public enum Route {
    /** The model's output stands. */
    ACCEPTED,
    /** The model's output stands, and is marked as less than sure. */
    ACCEPTED_WITH_CAVEAT,
    /** The rule-based fallback answers. */
    FALLBACK,
    /** People decide; until then there is no output. */
    HUMAN_REVIEW,
    /** Nothing is done. */
    REJECTED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word on the wire, for example {@code human_review}. */
    public String word() {
        return word;
    }

    /** Whether the model's own output stands. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CAVEAT;
    }
}
