package io.countersign.engine.drift.live;

import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What all who follow one decision log share: which of them records, what was recorded, and the state from which others go on. One
 * at a time holds the board, by a lease; what somebody else asks in his place is not done. Blocks, and throws
 * {@link io.countersign.engine.review.QueueException} if the store cannot be reached. Thread-safe.
 */
public interface DriftBoard extends AutoCloseable {
    /** How many events are kept, the latest. */
    int KEPT = 1_000;

    /**
     * Saved state.
     *
     * @param lineage as {@link DriftWatch#lineage()}
     * @param bytes as {@link DriftCheckpoint#bytes()}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Saved(long lineage, byte[] bytes) {}

    /** Takes the board if nobody holds it, or holds it for longer; false if somebody else does. */
    boolean hold(ClaimToken holder, Duration lease);

    /** Lets go of the board, if this one holds it. */
    void release(ClaimToken holder);

    /**
     * Puts events at the end of the list, in order. Those that stand there already, or come before the last that does, are
     * not put there again.
     *
     * @return false if somebody else holds the board; then nothing was done
     */
    boolean record(ClaimToken holder, List<DriftEvent> events);

    /** What was recorded after a place, oldest first. */
    List<DriftEvent> eventsAfter(Place place, int limit);

    /** Up to which event the levels of the models are as the events demand. */
    Place settled();

    /**
     * Says that the levels are as the events up to a place demand.
     *
     * @return false if somebody else holds the board; then nothing was done
     */
    boolean settle(ClaimToken holder, Place place);

    /**
     * Saves the state for whoever goes on.
     *
     * @return false if somebody else holds the board; then nothing was done
     */
    boolean save(ClaimToken holder, Saved state);

    /** What was saved last. */
    Optional<Saved> saved();

    /** The lineage of what was saved last, without reading all of it. */
    OptionalLong lineage();

    /**
     * Puts a wish in the decision log, for everybody.
     *
     * @throws io.countersign.engine.review.QueueRefusedException if it is not of an admin. While nobody is registered as one,
     *     everybody whose role decides may
     */
    void accept(BaselineWish wish);

    @Override
    void close();
}
