package io.countersign.engine.drift.live;

import io.countersign.engine.drift.BadInput;

/** What a decision says of a signal. */
public sealed interface Observation {
    /** A number that can be watched. */
    record Value(double value) implements Observation {}

    /** Something in place of a number: counted, and moves nothing. */
    record Refused(BadInput problem) implements Observation {}

    /** Nothing, rightly. */
    record None() implements Observation {}

    /** A number that may be none. */
    static Observation of(double value) {
        return BadInput.of(value).<Observation>map(Refused::new).orElseGet(() -> new Value(value));
    }
}
