package io.countersign.engine.review;

import java.time.Duration;
import java.util.List;

/**
 * The way out of the queue for items that were published long ago. The results stream and the audit keep what they have;
 * the producer's bytes, the votes, the history and the status key leave. Thread-safe.
 */
public interface Archive {
    /** Thirty days. */
    Duration DEFAULT_RETENTION = Duration.ofDays(30);

    /** How long items stay after they were published; zero for ever. */
    Duration retention();

    /**
     * Changes it for every console, and says so in the audit.
     *
     * @throws IllegalArgumentException if it is negative
     * @throws QueueRefusedException if the person may not change the rules either
     */
    void keepFor(Duration retention, Reviewer by);

    /**
     * The items that may leave now, oldest first: published longer ago than the retention, and had by every group of
     * producers that reads results in a group. For a minute after somebody was told of any, nobody else is.
     *
     * @param keeper names who asks; the same name each time
     * @param limit how many at most
     */
    List<ReviewId> ripe(String keeper, int limit);

    /**
     * Lets go of items that are safe elsewhere. One that is not, or no longer, published for so long is left alone.
     *
     * @return how many have left
     */
    int letGo(List<ReviewId> items);
}
