package io.countersign.engine.review;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The live list of open and held items: a snapshot, then every change after it. Read the {@link #position} first, then
 * the snapshot, then the changes after that position, and let a row replace another only if its version is higher.
 * Thread-safe.
 */
public interface ReviewFeed {
    /** A place in the sequence of changes. */
    record Position(String value) {}

    /**
     * Changes, in order.
     *
     * @param rows the rows as they became
     * @param next where to go on
     * @param gap whether changes were lost (too far behind, or the server is another one), so that a new snapshot is due
     */
    record Changes(List<ReviewRow> rows, Position next, boolean gap) {
        public Changes {
            rows = List.copyOf(rows);
        }
    }

    /** The end of the sequence now. */
    Position position();

    /** Hands over all open and held items in pages, by priority and then by due date, while it reads them. */
    void snapshot(int pageSize, Consumer<List<ReviewRow>> page);

    /** The first of the open and held items by priority and then by due date, at most so many. */
    List<ReviewRow> first(int limit);

    /**
     * The changes after a position; waits for the first one at most this long.
     *
     * @param limit how many at most; items that arrived together count as one change
     */
    Changes changesAfter(Position position, int limit, Duration wait);
}
