package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.Instant;
import java.util.Optional;

/**
 * A verdict that the person gave, and what has become of it.
 *
 * @param decidedOn the item as the person saw it; empty if that was before a restart
 * @param outcome the queue's answer; empty until there is one
 * @param since when it came to where it is
 */
public record VerdictTrack(
        Verdict verdict,
        Optional<ReviewRow> decidedOn,
        DeliveryState delivery,
        Optional<VerdictOutcome> outcome,
        Undo undo,
        boolean published,
        Instant since) {
    /** Whether the person wants it back. */
    public enum Undo {
        NONE,
        /** Asked for; done as soon as the queue can be asked. */
        WANTED,
        DONE
    }

    /** Where it stands, from the person's view. Only from {@link #HELD} on has the queue taken it. */
    public enum Phase {
        KEPT,
        SENT,
        HELD,
        SECOND,
        PUBLISHED,
        REFUSED,
        UNDOING,
        UNDONE;

        /** Whether it can still be taken back without reopening the item. */
        public boolean canBeUndone() {
            return this == KEPT || this == SENT || this == HELD || this == SECOND;
        }
    }

    public ReviewId item() {
        return verdict.item();
    }

    public Phase phase() {
        return switch (undo) {
            case DONE -> Phase.UNDONE;
            case WANTED -> delivery == DeliveryState.SUPERSEDED ? Phase.REFUSED : Phase.UNDOING;
            case NONE ->
                switch (delivery) {
                    case QUEUED_HERE -> Phase.KEPT;
                    case SENT -> Phase.SENT;
                    case SUPERSEDED -> Phase.REFUSED;
                    case ACKNOWLEDGED -> acknowledged();
                };
        };
    }

    private Phase acknowledged() {
        boolean waits =
                outcome.filter(VerdictOutcome.AwaitingSecond.class::isInstance).isPresent();
        boolean atOnce =
                outcome.filter(VerdictOutcome.Published.class::isInstance).isPresent();
        if (published || atOnce) {
            return Phase.PUBLISHED;
        }
        return waits ? Phase.SECOND : Phase.HELD;
    }

    /** When it is published; meaningful only while it is held. Measured from when we learned that it is held. */
    public Instant publishesAt() {
        return since.plus(verdict.hold());
    }

    /** The item as it was told last, if at all. */
    public Optional<ReviewRow> row() {
        Optional<ReviewRow> answered = outcome.flatMap(answer -> switch (answer) {
            case VerdictOutcome.Held(ReviewRow row, Instant until) -> Optional.of(row);
            case VerdictOutcome.AwaitingSecond(ReviewRow row) -> Optional.of(row);
            case VerdictOutcome.Published(ReviewRow row) -> Optional.of(row);
            case VerdictOutcome.Refused refused -> Optional.ofNullable(refused.row());
        });
        return answered.or(() -> decidedOn);
    }

    /** Whether it decided the item. */
    boolean hasDecided() {
        return phase() == Phase.HELD || phase() == Phase.PUBLISHED;
    }

    /** Whether the item has changed since the queue answered. */
    boolean isOlderThan(ReviewRow row) {
        return row().filter(answered -> row.version() > answered.version()).isPresent();
    }

    VerdictTrack decidedOn(Optional<ReviewRow> row) {
        return new VerdictTrack(verdict, row, delivery, outcome, undo, published, since);
    }

    VerdictTrack delivered(DeliveryState state, Optional<VerdictOutcome> answer, Instant now) {
        return new VerdictTrack(verdict, decidedOn, state, answer, undo, published, now);
    }

    VerdictTrack with(Undo change, Instant now) {
        return new VerdictTrack(
                verdict, decidedOn, delivery, outcome, change, published, change == Undo.DONE ? now : since);
    }

    VerdictTrack publishedAt(Instant now) {
        return new VerdictTrack(verdict, decidedOn, delivery, outcome, Undo.NONE, true, now);
    }
}
