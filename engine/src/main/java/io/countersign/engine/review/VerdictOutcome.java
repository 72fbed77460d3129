package io.countersign.engine.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue's definite answer to a verdict. The same verdict sent again gets the same kind of answer with the item as it
 * stands by then.
 */
public sealed interface VerdictOutcome {
    /** The item is decided and is published at {@code until} unless it is undone before. */
    record Held(ReviewRow row, Instant until) implements VerdictOutcome {}

    /** The approval counts; the rule asks for another person who agrees, or for a senior. */
    record AwaitingSecond(ReviewRow row) implements VerdictOutcome {}

    /** The item is decided and published. */
    record Published(ReviewRow row) implements VerdictOutcome {}

    /**
     * The verdict does not count. It stands in the audit all the same.
     *
     * @param why why not
     * @param row the item as it stands; null if there is no such item
     * @param standing the verdicts that count instead
     */
    record Refused(VerdictRefusal why, @Nullable ReviewRow row, List<Vote> standing) implements VerdictOutcome {
        public Refused {
            standing = List.copyOf(standing);
        }
    }
}
