package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.DriftJson;
import io.countersign.engine.drift.InvalidSnapshotException;
import io.countersign.engine.review.ClaimToken;
import java.time.Instant;
import java.util.Optional;

/**
 * A person takes the latest values of a stream for what is usual from now on. It stands in the decision log, between the
 * decisions, so that everybody begins anew at the same one. Immutable.
 *
 * @param stream whose baseline
 * @param by who, not blank
 * @param at when
 * @param reason why, not blank
 */
public record BaselineWish(WatchedStream stream, String by, Instant at, String reason) {
    public BaselineWish {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Say who accepts the baseline and why.");
        }
    }

    /** The wish as it stands in the log. */
    public RecordBatch note() {
        return RecordBatch.note(new BatchId(ClaimToken.next().value(), 1), DriftJson.writeRecord(this));
    }

    /** The wish in a note; empty if the note is about something else. */
    static Optional<BaselineWish> in(String note) {
        try {
            return Optional.of(DriftJson.readRecord(note, BaselineWish.class));
        } catch (InvalidSnapshotException other) {
            return Optional.empty();
        }
    }
}
