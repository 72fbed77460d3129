package io.countersign.engine.review;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves items that were published long ago from the queue to a file, a few at a time, the file first. Of all consoles one at a
 * time does so. Used by one thread.
 */
public final class Archivist {
    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);
    private static final int AT_A_TIME = 50;
    private static final Duration REST = Duration.ofMinutes(1);

    private final String name = UUID.randomUUID().toString();
    private final ArchiveFile file;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;

    /**
     * @param file where the items go
     * @param clock times the minute between two looks that find nothing
     */
    public Archivist(ArchiveFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Moves at most fifty items, and says how many. A disk that does not take them is tried again after a minute. */
    int round(ReviewQueue queue) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return 0;
        }
        notBefore = now.plus(REST);
        List<ReviewId> ripe = queue.archive().ripe(name, AT_A_TIME);
        if (ripe.isEmpty()
                || !isKept(
                        ripe.stream().map(queue::find).flatMap(Optional::stream).toList())) {
            return 0;
        }
        notBefore = now;
        return queue.archive().letGo(ripe);
    }

    private boolean isKept(List<ReviewItem> items) {
        try {
            file.add(items);
            return true;
        } catch (IOException e) {
            LOG.warn("the archive does not take what was published long ago; it stays in the queue", e);
            return false;
        }
    }
}
