package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.CAROL;
import static io.countersign.engine.review.People.SAM;
import static io.countersign.engine.review.QueueSteps.refusal;
import static io.countersign.engine.review.QueueSteps.undone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many people it takes, and which. */
interface ApprovalContract extends QueueSteps {
    @Test
    default void anItemOfHighRiskWaitsForASecondPerson() {
        ReviewId id = arrive(anEntry().risk(.8)).id();

        VerdictOutcome outcome = approve(id, ALICE);

        assertThat(outcome).isEqualTo(new VerdictOutcome.AwaitingSecond(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.SECOND);
        assertThat(row(id).approvals()).isOne();
        assertThat(row(id).owner()).isNull();
        assertThat(row(id).leaseMillis()).isZero();
    }

    @Test
    default void whoHasVotedIsTold() {
        ReviewId voted = arrive(anEntry().risk(.8)).id();
        ReviewId other = arrive(anEntry().risk(.8)).id();
        approve(voted, ALICE);
        var unknown = new ReviewId("0123456789abcdef01234567");

        assertThat(queue().votedOn(List.of(voted, other, unknown), ALICE)).containsExactly(voted);
        assertThat(queue().votedOn(List.of(voted, other, unknown), BOB)).isEmpty();
    }

    @Test
    default void theSecondPersonDecidesIt() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        approve(id, ALICE);

        assertThat(approve(id, BOB)).isInstanceOf(VerdictOutcome.Held.class);
        assertThat(row(id).owner()).isEqualTo("bob");
        assertThat(row(id).approvals()).isEqualTo(2);
        assertThat(item(id).votes()).extracting(Vote::reviewer).containsExactly("alice", "bob");
    }

    @Test
    default void theSecondPersonMayReject() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        approve(id, ALICE);

        assertThat(reject(id, BOB)).isInstanceOf(VerdictOutcome.Held.class);
        assertThat(row(id).approvals()).isOne();
        assertThat(item(id).votes()).extracting(Vote::kind).containsExactly(VerdictKind.APPROVE, VerdictKind.REJECT);
    }

    @Test
    default void criticalRiskNeedsASenior() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        approve(id, ALICE);

        assertThat(approve(id, BOB)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(row(id).approvals()).isEqualTo(2);

        assertThat(approve(id, SAM)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void aSeniorAloneIsNotTwoPeople() {
        ReviewId id = arrive(anEntry().risk(.99)).id();

        assertThat(approve(id, SAM)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(approve(id, ALICE)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void anAdminIsASenior() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        approve(id, ALICE);

        assertThat(approve(id, ADA)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void peopleWhoWantDifferentOutputsDoNotAgree() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        approve(id, ALICE);

        assertThat(modify(id, BOB, "[1]")).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(row(id).approvals()).isOne();
        assertThat(modify(id, CAROL, "[2]")).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(row(id).approvals()).isOne();
        assertThat(modify(id, SAM, "[1]")).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void theRowCountsTheVotesForTheOutputThatMostWant() {
        mediumNeeds(3);
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);
        modify(id, BOB, "[1]");
        var carols = claimed(id, CAROL).modify("[1]").verdict();
        queue().submit(carols);

        assertThat(row(id).approvals()).isEqualTo(2);
        assertThat(undone(queue().undo(id, carols.id(), CAROL)).approvals()).isOne();
        assertThat(reject(id, SAM)).isInstanceOf(VerdictOutcome.Held.class);
        assertThat(row(id).approvals()).isOne();
    }

    @Test
    default void whoHasBecomeASeniorApprovesOnceMoreAndThatDecides() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        approve(id, BOB);
        approve(id, ALICE);
        queue().reviewers().register(ALICE, Role.SENIOR, ADA);

        Claim claim = claim(id, ALICE);
        queue().renew(id, ALICE, claim.token(), LONG);
        assertThat(submit(under(claim))).isInstanceOf(VerdictOutcome.Held.class);

        assertThat(row(id).approvals()).isEqualTo(2);
        assertThat(item(id).votes()).extracting(Vote::reviewer).containsExactlyInAnyOrder("bob", "alice");
    }

    @Test
    default void whoHasBecomeASeniorIsStillOnePerson() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));
        queue().reviewers().register(ALICE, Role.SENIOR, ADA);

        assertThat(queue().claim(id, ALICE, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Yours(row(id)));
        assertThat(refusal(submit(under(claim)))).isEqualTo(VerdictRefusal.SELF);
    }

    @Test
    default void aSeniorWhoWantsAnotherOutputDoesNotStandInForTheOthers() {
        ReviewId id = arrive(anEntry().risk(.99)).id();
        approve(id, BOB);
        approve(id, ALICE);
        modify(id, CAROL, "[1]");
        queue().reviewers().register(CAROL, Role.SENIOR, ADA);

        assertThat(queue().claim(id, CAROL, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Yours(row(id)));
        assertThat(queue().claim(id, ALICE, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Yours(row(id)));
    }

    @Test
    default void aPersonWhoChangesTheirMindHasOneVote() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        assertThat(submit(under(claim).modify("[1]"))).isInstanceOf(VerdictOutcome.AwaitingSecond.class);

        assertThat(item(id).votes()).extracting(Vote::output).containsExactly("[1]");
        assertThat(row(id).approvals()).isOne();
        assertThat(approve(id, BOB)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
    }

    @Test
    default void whoHasApprovedMayStillReject() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        assertThat(submit(under(claim).reject("forged"))).isInstanceOf(VerdictOutcome.Held.class);

        assertThat(item(id).votes()).extracting(Vote::kind).containsExactly(VerdictKind.REJECT);
        assertThat(row(id).approvals()).isZero();
    }

    @Test
    default void changedRulesAreInForceAtOnce() {
        ReviewId id = arrive(anEntry()).id();
        mediumNeeds(2);

        assertThat(approve(id, ALICE)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
    }

    @Test
    default void ofManyVerdictsAtOnceOneDecides() throws Exception {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        List<Callable<VerdictOutcome>> verdicts = Stream.generate(
                        () -> under(claim).verdict())
                .limit(8)
                .<Callable<VerdictOutcome>>map(verdict -> () -> queue().submit(verdict))
                .toList();

        try (var senders = Executors.newFixedThreadPool(verdicts.size())) {
            List<VerdictOutcome> answers =
                    senders.invokeAll(verdicts).stream().map(Future::resultNow).toList();

            assertThat(answers)
                    .filteredOn(VerdictOutcome.Held.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(VerdictOutcome.Refused.class::isInstance)
                    .hasSize(7);
        }
        assertThat(item(id).votes()).hasSize(1);
    }
}
