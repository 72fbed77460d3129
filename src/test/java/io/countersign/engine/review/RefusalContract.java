package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.refusal;
import static io.countersign.engine.review.QueueSteps.refused;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which verdicts do not count, and which reason goes first. */
interface RefusalContract extends QueueSteps {
    @Test
    default void anUnknownItemIsRefused() {
        assertThat(refused(submit(aVerdict())))
                .isEqualTo(new VerdictOutcome.Refused(VerdictRefusal.UNKNOWN, null, List.of()));
    }

    @Test
    default void anAnalystDecidesNothing() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        assertThat(refusal(submit(under(claim).by(ANN)))).isEqualTo(VerdictRefusal.FORBIDDEN);
        assertThat(row(id).state()).isEqualTo(ReviewState.CLAIMED);
    }

    @Test
    default void anAnalystIsForbiddenBeforeLate() {
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(refusal(submit(aVerdict().on(item(id)).by(ANN)))).isEqualTo(VerdictRefusal.FORBIDDEN);
    }

    @Test
    default void whatIsHeldIsLateAndSaysWhatStands() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        var refused = refused(submit(under(claim).by(BOB).reject("forged")));

        assertThat(refused.why()).isEqualTo(VerdictRefusal.LATE);
        assertThat(refused.row()).isEqualTo(row(id));
        assertThat(refused.standing()).isEqualTo(item(id).votes()).hasSize(1);
        assertThat(row(id).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    default void whatIsPublishedIsLate() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim).atOnce());

        var refused = refused(submit(under(claim)));

        assertThat(refused.why()).isEqualTo(VerdictRefusal.LATE);
        assertThat(refused.standing()).extracting(Vote::reviewer).containsExactly("alice");
    }

    @Test
    default void lateGoesBeforeStale() {
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(refusal(submit(aVerdict().on(id)))).isEqualTo(VerdictRefusal.LATE);
    }

    @Test
    default void anotherContentIsStale() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        var refused = refused(submit(under(claim).content(ContentHash.of(new byte[] {1}))));

        assertThat(refused.why()).isEqualTo(VerdictRefusal.STALE);
        assertThat(refused.row()).isEqualTo(row(id));
        assertThat(row(id).state()).isEqualTo(ReviewState.CLAIMED);
    }

    @Test
    default void staleContentGoesBeforeTheClaimOfAnother() {
        ReviewId id = arrive(anEntry()).id();
        claim(id, BOB);

        assertThat(refusal(submit(aVerdict().on(id)))).isEqualTo(VerdictRefusal.STALE);
    }

    @Test
    default void whatAnotherHoldsIsOther() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();
        claim(id, BOB);

        var refused = refused(submit(under(lapsed)));

        assertThat(refused.why()).isEqualTo(VerdictRefusal.OTHER);
        assertThat(refused.row()).isEqualTo(row(id));
        assertThat(row(id).owner()).isEqualTo("bob");
    }

    @Test
    default void aSupersededClaimIsStaleWhenTheNewerOneHasLapsedToo() {
        ReviewId id = arrive(anEntry()).id();
        Claim older = claim(id, ALICE, SHORT);
        soon();
        claim(id, BOB, SHORT);
        soon();

        assertThat(refusal(submit(under(older)))).isEqualTo(VerdictRefusal.STALE);
    }

    @Test
    default void aVerdictWithoutAClaimIsStale() {
        ReviewId id = arrive(anEntry()).id();

        assertThat(refusal(submit(aVerdict().on(item(id))))).isEqualTo(VerdictRefusal.STALE);
    }

    @Test
    default void aClaimOfAnotherPersonDoesNotCount() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();

        assertThat(refusal(submit(under(lapsed).by(BOB)))).isEqualTo(VerdictRefusal.STALE);
        assertThat(row(id).approvals()).isZero();
    }

    @Test
    default void theSamePersonDoesNotApproveTwice() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        var refused = refused(submit(under(claim)));

        assertThat(refused.why()).isEqualTo(VerdictRefusal.SELF);
        assertThat(refused.standing()).isEqualTo(item(id).votes()).hasSize(1);
        assertThat(row(id).state()).isEqualTo(ReviewState.SECOND);
    }

    @Test
    default void theSamePersonDoesNotModifyTwiceTheSameWay() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim).modify("[1]"));

        assertThat(refusal(submit(under(claim).modify("[1]")))).isEqualTo(VerdictRefusal.SELF);
    }

    @Test
    default void aRefusedVerdictSentAgainStaysRefusedForTheSameReason() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        var late = under(claim).by(BOB).verdict();
        var decisive = under(claim).verdict();
        queue().submit(decisive);
        queue().submit(late);
        queue().undo(id, decisive.id(), ALICE);

        var again = refused(queue().submit(late));

        assertThat(again.why()).isEqualTo(VerdictRefusal.LATE);
        assertThat(again.row()).isEqualTo(row(id));
        assertThat(again.standing()).isEmpty();
    }

    @Test
    default void aRefusalChangesNothing() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        ReviewRow before = row(id);

        submit(under(claim).content(ContentHash.of(new byte[] {1})));

        assertThat(row(id)).isEqualTo(before);
        assertThat(item(id).votes()).isEmpty();
    }
}
