package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an item.
 *
 * @param state approved, modified or rejected
 * @param output the changed output of a modification, otherwise null
 * @param reviewers whose votes decided; empty if a rule did
 * @param reason why; may be empty
 */
record Decision(ReviewState state, @Nullable String output, List<String> reviewers, String reason) {
    /** The word that producers read in the results. */
    String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The word that producers read beside the item. */
    String producerStatus(boolean producersReadModified) {
        return state == ReviewState.MODIFIED && !producersReadModified ? "rejected" : word();
    }
}
