package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import java.util.Objects;

/** What a change of the item means to somebody who has it open. */
final class Following {
    private Following() {}

    /** How the person stands after the change; {@link Standing.Unknown} means that the claim has to be asked for again. */
    static Standing next(Standing now, ReviewRow row, Reviewer reviewer) {
        return switch (now) {
            case Standing.Mine mine -> whileWorking(now, row, reviewer);
            case Standing.Lapsed lapsed -> whileWorking(now, row, reviewer);
            case Standing.Offline offline -> whileWorking(now, row, reviewer);
            case Standing.Taken taken -> whileLooking(row, reviewer, taken.lost());
            case Standing.Decided decided -> whileLooking(row, reviewer, decided.lost());
            case Standing.Yours yours -> row.state() == ReviewState.SECOND ? now : whileLooking(row, reviewer, false);
            case Standing.Unknown unknown -> now;
            case Standing.Forbidden forbidden -> now;
            case Standing.Vanished vanished -> now;
            case Standing.Refused refused -> now;
            case Standing.Saving saving -> now;
            case Standing.Given given -> now;
        };
    }

    private static Standing whileWorking(Standing now, ReviewRow row, Reviewer reviewer) {
        return switch (row.state()) {
            case CLAIMED -> isOf(row, reviewer) ? now : taken(row, true);
            case PENDING -> new Standing.Lapsed();
            case SECOND -> new Standing.Unknown();
            case HELD, APPROVED, MODIFIED, REJECTED -> new Standing.Decided(row, true);
        };
    }

    private static Standing whileLooking(ReviewRow row, Reviewer reviewer, boolean lost) {
        return switch (row.state()) {
            case CLAIMED -> isOf(row, reviewer) ? new Standing.Unknown() : taken(row, lost);
            case PENDING, SECOND -> new Standing.Unknown();
            case HELD, APPROVED, MODIFIED, REJECTED -> new Standing.Decided(row, lost);
        };
    }

    private static boolean isOf(ReviewRow row, Reviewer reviewer) {
        return reviewer.name().equals(row.owner());
    }

    private static Standing taken(ReviewRow row, boolean lost) {
        return new Standing.Taken(Objects.requireNonNullElse(row.owner(), ""), row.leaseUntil(), lost);
    }
}
