package io.countersign.engine.review.memory;

import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How items are leased: pure functions from an item to the item afterwards. */
final class Leasing {
    private Leasing() {}

    /** Leases the item as wished. */
    static Transition<ClaimOutcome> claim(Dossier item, Claim wish, Law law, Instant now) {
        @Nullable ClaimOutcome obstacle = obstacle(item, wish, law, now);
        if (obstacle != null) {
            return Transition.none(item, obstacle);
        }
        if (item.isClaimed(now) && isNewest(item, wish)) {
            return Transition.none(item, granted(item, wish));
        }
        return lease(item, wish, "claimed");
    }

    /** Extends the claim, also a lapsed one, if it is the newest and was not brought to an end. */
    static Transition<ClaimOutcome> renew(Dossier item, Claim wish, Law law, Instant now) {
        @Nullable ClaimOutcome obstacle = obstacle(item, wish, law, now);
        if (obstacle != null) {
            return Transition.none(item, obstacle);
        }
        if (!isNewest(item, wish) || isEnded(item)) {
            return Transition.none(item, new ClaimOutcome.Gone(item.row()));
        }
        return lease(item, wish, "renewed");
    }

    /** Ends a claim whose time is over. */
    static Transition<ReviewRow> lapse(Dossier item) {
        var note = new Note("lapsed", String.valueOf(item.row().owner()), "");
        var free = RowEdit.of(item.row()).free(item.ballot().waiting());
        Dossier lapsed = item.with(free);
        return Transition.of(lapsed, lapsed.row(), note);
    }

    private static @Nullable ClaimOutcome obstacle(Dossier item, Claim wish, Law law, Instant now) {
        if (!item.row().state().isOpen()) {
            return new ClaimOutcome.Gone(item.row());
        }
        if (item.isClaimed(now) && !wish.reviewer().name().equals(item.row().owner())) {
            return new ClaimOutcome.Taken(item.row());
        }
        return item.ballot().waitsForOthers(wish.reviewer(), item.row(), law)
                ? new ClaimOutcome.Yours(item.row())
                : null;
    }

    private static Transition<ClaimOutcome> lease(Dossier item, Claim wish, String action) {
        String who = wish.reviewer().name();
        Dossier leased = item.with(RowEdit.of(item.row()).held(ReviewState.CLAIMED, who, wish.until()))
                .with(new Fence(wish.token(), wish.reviewer(), Fence.End.OPEN));
        return Transition.of(leased, granted(leased, wish), new Note(action, who, ""));
    }

    private static ClaimOutcome granted(Dossier item, Claim wish) {
        var claim = new Claim(
                item.row().id(), wish.token(), wish.reviewer(), item.row().leaseUntil());
        return new ClaimOutcome.Granted(claim, item.row());
    }

    private static boolean isNewest(Dossier item, Claim wish) {
        return item.fence() != null && item.fence().is(wish.token(), wish.reviewer());
    }

    private static boolean isEnded(Dossier item) {
        return item.fence() != null && item.fence().end() != Fence.End.OPEN;
    }
}
