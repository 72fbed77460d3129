package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.SAM;
import static io.countersign.engine.review.QueueSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Skip, snooze and escalate. */
interface MoveContract extends QueueSteps {
    Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Test
    default void aSkippedItemIsHiddenFromItsHolderForGood() {
        ReviewId id = arrive(anEntry()).id();

        ReviewRow skipped = done(queue().skip(id, claim(id, ALICE).token()));

        assertThat(skipped.state()).isEqualTo(ReviewState.PENDING);
        assertThat(skipped.owner()).isNull();
        assertThat(skipped.hidden().hides(ALICE, FAR)).isTrue();
        assertThat(skipped.hidden().hides(BOB, FAR)).isFalse();
        assertThat(row(id)).isEqualTo(skipped);
        assertThat(snapshot()).containsExactly(skipped);
    }

    @Test
    default void manyMaySkipTheSameItem() {
        ReviewId id = arrive(anEntry()).id();
        queue().skip(id, claim(id, ALICE).token());

        ReviewRow skipped = done(queue().skip(id, claim(id, BOB).token()));

        assertThat(skipped.hidden().until()).containsOnlyKeys("alice", "bob");
    }

    @Test
    default void aSnoozedItemIsHiddenFromItsHolderUntilThen() {
        ReviewId id = arrive(anEntry()).id();
        Instant until = FAR.plusMillis(7);

        ReviewRow snoozed = done(queue().snooze(id, claim(id, ALICE).token(), until));

        assertThat(snoozed.state()).isEqualTo(ReviewState.PENDING);
        assertThat(snoozed.hidden().hides(ALICE, until.minusMillis(1))).isTrue();
        assertThat(snoozed.hidden().hides(ALICE, until)).isFalse();
        assertThat(snoozed.hidden().hides(BOB, FAR)).isFalse();
        assertThat(row(id)).isEqualTo(snoozed);
    }

    @Test
    default void anEscalatedItemMovesToTheFrontAndAsksForASenior() {
        ReviewId id = arrive(anEntry(), anEntry().risk(.99)).id();

        ReviewRow escalated = done(queue().escalate(id, claim(id, ALICE).token(), "smells"));

        assertThat(escalated.state()).isEqualTo(ReviewState.PENDING);
        assertThat(escalated.owner()).isNull();
        assertThat(escalated.priority()).isEqualTo(9);
        assertThat(escalated.escalated()).isTrue();
        assertThat(snapshot().getFirst()).isEqualTo(escalated);
        assertThat(approve(id, BOB)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(approve(id, SAM)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void aSeniorAloneDecidesAnEscalatedItemThatNeedsOnePerson() {
        ReviewId id = arrive(anEntry()).id();
        queue().escalate(id, claim(id, ALICE).token(), "");

        assertThat(approve(id, SAM)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void movedAgainItIsTheSame() {
        ReviewId skipping = arrive(anEntry()).id();
        ReviewId snoozing = arrive(anEntry()).id();
        ReviewId escalating = arrive(anEntry()).id();
        ClaimToken skip = claim(skipping, ALICE).token();
        ClaimToken snooze = claim(snoozing, ALICE).token();
        ClaimToken escalate = claim(escalating, ALICE).token();
        ReviewRow skipped = done(queue().skip(skipping, skip));
        ReviewRow snoozed = done(queue().snooze(snoozing, snooze, FAR));
        ReviewRow escalated = done(queue().escalate(escalating, escalate, ""));

        assertThat(done(queue().skip(skipping, skip))).isEqualTo(skipped);
        assertThat(done(queue().snooze(snoozing, snooze, FAR))).isEqualTo(snoozed);
        assertThat(done(queue().escalate(escalating, escalate, ""))).isEqualTo(escalated);
    }

    @Test
    default void aLapsedClaimThatNobodySupersededStillMoves() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE, SHORT);
        soon();
        queue().tick();

        assertThat(done(queue().skip(id, claim.token())).hidden().hides(ALICE, FAR))
                .isTrue();
    }

    @Test
    default void withoutTheNewestClaimNothingMoves() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();
        claim(id, BOB);
        var lost = new MoveOutcome.Lost(row(id));

        assertThat(queue().skip(id, lapsed.token())).isEqualTo(lost);
        assertThat(queue().snooze(id, lapsed.token(), FAR)).isEqualTo(lost);
        assertThat(queue().escalate(id, lapsed.token(), "")).isEqualTo(lost);
        assertThat(row(id)).isEqualTo(lost.row());
    }

    @Test
    default void aDecidedItemDoesNotMove() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));
        var lost = new MoveOutcome.Lost(row(id));

        assertThat(queue().release(id, claim.token())).isEqualTo(lost);
        assertThat(queue().skip(id, claim.token())).isEqualTo(lost);
        assertThat(queue().snooze(id, claim.token(), FAR)).isEqualTo(lost);
        assertThat(queue().escalate(id, claim.token(), "")).isEqualTo(lost);
        assertThat(row(id)).isEqualTo(lost.row());
    }

    @Test
    default void anItemThatSomebodyApprovedStillWaitsAfterASkip() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(done(queue().skip(id, claim(id, BOB).token())).state()).isEqualTo(ReviewState.SECOND);
    }

    @Test
    default void whatDoesNotExistDoesNotMove() {
        var id = new ReviewId("0123456789abcdef01234567");

        assertThat(queue().skip(id, ClaimToken.next())).isEqualTo(new MoveOutcome.Unknown());
        assertThat(queue().snooze(id, ClaimToken.next(), FAR)).isEqualTo(new MoveOutcome.Unknown());
        assertThat(queue().escalate(id, ClaimToken.next(), "")).isEqualTo(new MoveOutcome.Unknown());
    }

    @Test
    default void aSkipIsRememberedWhenTheItemIsDecidedAndReopened() {
        ReviewId id = arrive(anEntry()).id();
        queue().skip(id, claim(id, ALICE).token());
        submit(claimed(id, BOB).hold(Duration.ZERO));

        ReviewRow reopened = done(queue().reopen(id, BOB, OperationId.next(), "a mistake"));

        assertThat(reopened.hidden().hides(ALICE, FAR)).isTrue();
    }
}
