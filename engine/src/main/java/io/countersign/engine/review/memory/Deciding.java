package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a verdict makes of an item: pure functions from an item to the item afterwards. */
final class Deciding {
    private Deciding() {}

    /** Counts the verdict or refuses it; one that was answered before is answered the same. */
    static Transition<VerdictOutcome> submit(Dossier item, Verdict verdict, Law law, Instant now) {
        @Nullable Answered before = item.answers().get(verdict.id());
        if (before != null) {
            return Transition.none(item, before.asOf(item));
        }
        @Nullable VerdictRefusal refusal = refusal(item, verdict, law, now);
        return refusal == null ? count(item, verdict, law, now) : refuse(item, verdict, refusal);
    }

    /** What is recorded of a verdict that does not count. */
    static Note refused(Verdict verdict, VerdictRefusal why) {
        String said = word(verdict.kind()) + (verdict.reason().isEmpty() ? "" : ": " + verdict.reason());
        return new Note(
                "refused", verdict.reviewer().name(), why + " " + said, "%s %s %s".formatted(why, verdict.id(), said));
    }

    private static @Nullable VerdictRefusal refusal(Dossier item, Verdict verdict, Law law, Instant now) {
        if (!law.roleOf(verdict.reviewer()).decides()) {
            return VerdictRefusal.FORBIDDEN;
        }
        if (!item.row().state().isOpen()) {
            return VerdictRefusal.LATE;
        }
        if (!item.content().equals(verdict.content())) {
            return VerdictRefusal.STALE;
        }
        if (item.fence() == null || !item.fence().is(verdict.claim(), verdict.reviewer())) {
            boolean another = item.isClaimed(now)
                    && !verdict.reviewer().name().equals(item.row().owner());
            return another ? VerdictRefusal.OTHER : VerdictRefusal.STALE;
        }
        boolean again = verdict.kind() != VerdictKind.REJECT
                && item.ballot().isApprovedBy(verdict.reviewer(), verdict.output())
                && item.ballot().waitsForOthers(verdict.reviewer(), item.row(), law);
        return again ? VerdictRefusal.SELF : null;
    }

    private static Transition<VerdictOutcome> refuse(Dossier item, Verdict verdict, VerdictRefusal why) {
        var outcome = new VerdictOutcome.Refused(why, item.row(), item.ballot().votes());
        Dossier answered = item.with(verdict.id(), new Answered(outcome, verdict.reviewer(), false));
        return Transition.of(answered, outcome, refused(verdict, why));
    }

    private static Transition<VerdictOutcome> count(Dossier item, Verdict verdict, Law law, Instant now) {
        Ballot ballot = item.ballot().with(vote(verdict, now));
        Optional<Decision> decision = ballot.decision(item.row(), law);
        Dossier voted = item.with(ballot, decision.orElse(null));
        voted = decision.isPresent() ? hold(voted, verdict, now) : await(voted);
        if (voted.fence() != null) {
            voted = voted.with(voted.fence().ended(Fence.End.DECIDED));
        }
        VerdictOutcome outcome = outcome(voted, verdict);
        voted = voted.with(verdict.id(), new Answered(outcome, verdict.reviewer(), false));
        var note = new Note(
                word(verdict.kind()),
                verdict.reviewer().name(),
                verdict.reason(),
                (verdict.id() + " " + verdict.reason()).strip());
        return Transition.of(voted, outcome, note);
    }

    private static VerdictOutcome outcome(Dossier voted, Verdict verdict) {
        if (voted.row().state() == ReviewState.SECOND) {
            return new VerdictOutcome.AwaitingSecond(voted.row());
        }
        return verdict.hold().isZero()
                ? new VerdictOutcome.Published(voted.row())
                : new VerdictOutcome.Held(voted.row(), voted.row().leaseUntil());
    }

    private static Dossier hold(Dossier voted, Verdict verdict, Instant now) {
        return voted.with(RowEdit.of(voted.row())
                .held(ReviewState.HELD, verdict.reviewer().name(), now.plus(verdict.hold()))
                .approvals(voted.ballot().approvals()));
    }

    private static Dossier await(Dossier voted) {
        return voted.with(RowEdit.of(voted.row())
                .free(ReviewState.SECOND)
                .approvals(voted.ballot().approvals()));
    }

    private static Vote vote(Verdict verdict, Instant now) {
        return new Vote(
                verdict.id(), verdict.reviewer().name(), verdict.kind(), verdict.output(), verdict.reason(), now);
    }

    private static String word(VerdictKind kind) {
        return switch (kind) {
            case APPROVE -> "approved";
            case MODIFY -> "modified";
            case REJECT -> "rejected";
        };
    }
}
