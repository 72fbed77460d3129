package io.countersign.app.triage.item;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictKind;
import java.time.Instant;
import java.util.Objects;

/** How the person stands to the item that is shown. */
public sealed interface Standing {
    /** Not yet known. */
    record Unknown() implements Standing {}

    /** The claim is the person's. */
    record Mine() implements Standing {}

    /** The claim was the person's and has lapsed; nobody else has it, so a verdict still counts. */
    record Lapsed() implements Standing {}

    /** Somebody else has it, possibly after the person had it. */
    record Taken(String owner, Instant until, boolean lost) implements Standing {}

    /** The person has approved it; it waits for somebody else. */
    record Yours() implements Standing {}

    /** It is decided. */
    record Decided(ReviewRow row, boolean lost) implements Standing {}

    /** The person's role decides nothing. */
    record Forbidden() implements Standing {}

    /** The queue does not have it any more. */
    record Vanished() implements Standing {}

    /** The queue refuses; the sentence says why. */
    record Refused(String sentence) implements Standing {}

    /** The queue cannot be reached. If the person has had a claim, the journal takes the verdict all the same. */
    record Offline(String sentence, boolean claimed) implements Standing {}

    /** A verdict is on its way to the disk. */
    record Saving(VerdictKind kind) implements Standing {}

    /** The person's verdict is safe on the disk and on its way to the queue. */
    record Given(VerdictKind kind) implements Standing {}

    /** Whether a verdict may be given now. */
    default boolean mayDecide() {
        return switch (this) {
            case Mine mine -> true;
            case Lapsed lapsed -> true;
            case Offline offline -> offline.claimed();
            case Unknown unknown -> false;
            case Taken taken -> false;
            case Yours yours -> false;
            case Decided decided -> false;
            case Forbidden forbidden -> false;
            case Vanished vanished -> false;
            case Refused refused -> false;
            case Saving saving -> false;
            case Given given -> false;
        };
    }

    /** Whether the person was at work on the item, so that a refusal of the claim is a loss. */
    default boolean held() {
        return this instanceof Mine || this instanceof Lapsed || this instanceof Offline;
    }

    /** What the queue's answer to a claim means, to somebody who may have held one. */
    static Standing of(ClaimOutcome outcome, boolean held) {
        return switch (outcome) {
            case ClaimOutcome.Granted granted -> new Mine();
            case ClaimOutcome.Taken(ReviewRow row) -> takenBy(row, held);
            case ClaimOutcome.Gone(ReviewRow row) -> gone(row, held);
            case ClaimOutcome.Yours yours -> new Yours();
            case ClaimOutcome.Forbidden forbidden -> new Forbidden();
            case ClaimOutcome.Unknown unknown -> new Vanished();
        };
    }

    private static Standing gone(ReviewRow row, boolean held) {
        return row.state().isOpen() ? new Unknown() : new Decided(row, held);
    }

    private static Standing takenBy(ReviewRow row, boolean held) {
        return new Taken(Objects.requireNonNullElse(row.owner(), ""), row.leaseUntil(), held);
    }
}
