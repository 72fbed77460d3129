package io.countersign.engine.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Raw entries that could not be read, each with the reason. They leave it only by being released. Thread-safe. */
public interface Quarantine {
    /**
     * An entry set aside.
     *
     * @param id its place in the quarantine
     * @param at when it was set aside
     * @param reason what is wrong with it
     * @param raw the producer's bytes; not copied, so not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes are handed on, not compared
    record Entry(String id, Instant at, Malformed reason, byte[] raw) {}

    /** Entries after the given id (empty for the oldest), oldest first. */
    List<Entry> list(String afterId, int limit);

    /** One entry. */
    Optional<Entry> find(String id);

    /**
     * Makes an entry a review item in spite of its fault: what could not be read is unknown, the bytes stay as they
     * are. It is no longer listed then. Releasing it again answers with the same item.
     *
     * @return the item; empty if no such entry was ever here
     */
    Optional<ReviewId> release(String id, Reviewer by);
}
