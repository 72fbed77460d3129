package io.countersign.engine.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What producers read from the results stream.
 *
 * @param position its place in the stream
 * @param item the item
 * @param status {@code approved}, {@code modified}, {@code rejected} or {@code reopened}
 * @param content the hash of the reviewed bytes
 * @param output the changed output of a modification, otherwise null
 * @param reviewers whose verdicts decided, in their order; empty if a rule did; who reopened it
 * @param reason what the last of them gave as reason; may be empty
 * @param at when it was published
 */
public record ReviewResult(
        String position,
        ReviewId item,
        String status,
        ContentHash content,
        @Nullable String output,
        List<String> reviewers,
        String reason,
        Instant at) {
    public ReviewResult {
        reviewers = List.copyOf(reviewers);
    }
}
