package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.granted;
import static io.countersign.engine.review.QueueSteps.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a verdict that counts does. */
interface VerdictContract extends QueueSteps {
    @Test
    default void anApprovalThatDecidesIsHeld() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        var verdict = under(claim)
                .because("income proven")
                .hold(Duration.ofSeconds(30))
                .verdict();

        VerdictOutcome.Held held = held(queue().submit(verdict));

        assertThat(held.row().state()).isEqualTo(ReviewState.HELD);
        assertThat(held.row().owner()).isEqualTo("alice");
        assertThat(held.row().approvals()).isOne();
        assertThat(held.row().leaseUntil()).isEqualTo(held.until());
        assertThat(held.until()).isAfterOrEqualTo(held.row().arrived().plusSeconds(30));
        ReviewItem item = item(id);
        assertThat(item.row()).isEqualTo(held.row());
        assertThat(item.votes()).hasSize(1);
        Vote vote = item.votes().getFirst();
        assertThat(vote)
                .isEqualTo(new Vote(verdict.id(), "alice", VerdictKind.APPROVE, null, "income proven", vote.at()));
    }

    @Test
    default void withoutAHoldItIsPublishedAtOnce() {
        ReviewId id = arrive(anEntry()).id();

        VerdictOutcome outcome = submit(claimed(id, ALICE).atOnce());

        assertThat(outcome).isEqualTo(new VerdictOutcome.Published(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(row(id).owner()).isEqualTo("alice");
        assertThat(row(id).leaseMillis()).isZero();
    }

    @Test
    default void aModificationKeepsItsOutput() {
        ReviewId id = arrive(anEntry()).id();
        String output = "{\"decision\": \"grant\", \"note\": \"\u00e4\u20ac \\ud800\", \"sum\": 12345678901234567890}";

        held(modify(id, ALICE, output));

        Vote vote = item(id).votes().getFirst();
        assertThat(vote.kind()).isEqualTo(VerdictKind.MODIFY);
        assertThat(vote.output()).isEqualTo(output);
        assertThat(row(id).approvals()).isOne();
    }

    @Test
    default void aRejectionDecidesAtOnceWhateverTheRule() {
        ReviewId id = arrive(anEntry().risk(.99)).id();

        VerdictOutcome.Held held = held(reject(id, ALICE));

        assertThat(held.row().state()).isEqualTo(ReviewState.HELD);
        assertThat(held.row().approvals()).isZero();
        assertThat(item(id).votes().getFirst().kind()).isEqualTo(VerdictKind.REJECT);
    }

    @Test
    default void anItemOfLowRiskIsDecidedByTheFirstWhoSpeaks() {
        ReviewId id = arrive(anEntry().risk(.1)).id();

        held(approve(id, ALICE));
    }

    @Test
    default void sentAgainItCountsOnce() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        VerdictOutcome first = queue().submit(verdict);

        assertThat(queue().submit(verdict)).isEqualTo(first);
        assertThat(item(id).votes()).hasSize(1);
        assertThat(row(id).approvals()).isOne();
    }

    @Test
    default void sentAgainItGetsTheSameAnswerWithTheItemAsItStandsByThen() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).hold(SHORT).verdict();
        VerdictOutcome.Held first = held(queue().submit(verdict));
        soon();
        queue().tick();

        assertThat(queue().submit(verdict)).isEqualTo(new VerdictOutcome.Held(row(id), first.until()));
        assertThat(row(id).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(queue().results("", 10)).hasSize(1);
    }

    @Test
    default void aPublishedVerdictSentAgainIsPublishedOnce() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).atOnce().verdict();
        VerdictOutcome first = queue().submit(verdict);

        assertThat(queue().submit(verdict)).isEqualTo(first);
        assertThat(queue().results("", 10)).hasSize(1);
    }

    @Test
    default void anUndoneVerdictSentAgainDoesNotCountAgain() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        ReviewRow undone = undone(queue().undo(id, verdict.id(), ALICE));

        assertThat(held(queue().submit(verdict)).row()).isEqualTo(undone);
        assertThat(row(id)).isEqualTo(undone);
        assertThat(item(id).votes()).isEmpty();
    }

    @Test
    default void aLapsedClaimThatNobodySupersededStillCounts() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE, SHORT);
        soon();

        held(submit(under(claim)));
    }

    @Test
    default void itCountsAfterATickHasEndedTheClaim() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE, SHORT);
        soon();
        queue().tick();

        held(submit(under(claim)));
    }

    @Test
    default void itCountsWhenTheClaimWasGivenBackBeforeItArrived() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        queue().release(id, claim.token());

        held(submit(under(claim)));
    }

    @Test
    default void itCountsUnderARenewedClaim() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        granted(queue().renew(id, ALICE, claim.token(), LONG));

        held(submit(under(claim)));
    }

    @Test
    default void verdictsOnDifferentItemsDoNotMeet() {
        ReviewId first = arrive(anEntry()).id();
        ReviewId second = arrive(anEntry()).id();

        held(approve(first, ALICE));
        held(reject(second, BOB));

        assertThat(item(first).votes().getFirst().kind()).isEqualTo(VerdictKind.APPROVE);
        assertThat(item(second).votes().getFirst().kind()).isEqualTo(VerdictKind.REJECT);
    }

    private static VerdictOutcome.Held held(VerdictOutcome outcome) {
        return assertThat(outcome).asInstanceOf(type(VerdictOutcome.Held.class)).actual();
    }
}
