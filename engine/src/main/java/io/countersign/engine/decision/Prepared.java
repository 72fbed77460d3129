package io.countersign.engine.decision;

import io.countersign.engine.review.ContentHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is made, but neither handed over nor recorded.
 *
 * @param entry what people get to see of it; null if they need not decide
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Prepared(Decision decision, byte @Nullable [] entry) {
    /** What people are given to decide; empty if they need not. */
    Optional<ContentHash> review() {
        return entry == null ? Optional.empty() : Optional.of(ContentHash.of(entry));
    }
}
