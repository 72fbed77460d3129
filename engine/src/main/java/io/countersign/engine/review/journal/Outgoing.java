package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import java.time.Instant;

/**
 * A verdict without a definite answer. Immutable.
 *
 * @param number its place in the order of sending
 * @param surelyUnsent whether no attempt was ever made
 * @param repeatable whether it may be sent again once it has its answer
 * @param failures how often in a row it failed
 * @param notBefore when to send it
 * @param problem why it failed last; empty if it did not
 */
record Outgoing(
        long number,
        Verdict verdict,
        boolean surelyUnsent,
        boolean repeatable,
        int failures,
        Instant notBefore,
        String problem) {
    static Outgoing fresh(long number, Verdict verdict) {
        return new Outgoing(number, verdict, true, true, 0, Instant.MIN, "");
    }

    /** One that was on the disk before this process started. */
    static Outgoing found(long number, Verdict verdict) {
        return fresh(number, verdict).sent();
    }

    Outgoing sent() {
        return new Outgoing(number, verdict, false, repeatable, failures, notBefore, problem);
    }

    Outgoing once() {
        return new Outgoing(number, verdict, surelyUnsent, false, failures, notBefore, problem);
    }

    Outgoing failed(Instant again, String why) {
        return new Outgoing(number, verdict, surelyUnsent, repeatable, failures + 1, again, why);
    }

    Outgoing due() {
        return new Outgoing(number, verdict, surelyUnsent, repeatable, failures, Instant.MIN, problem);
    }

    /** The same, to be sent anew. */
    Outgoing afresh() {
        return new Outgoing(number, verdict, false, repeatable, 0, Instant.MIN, "");
    }
}
