package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.granted;
import static io.countersign.engine.review.QueueSteps.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may lease an item. */
interface ClaimContract extends QueueSteps {
    @Test
    default void aClaimLeasesTheItem() {
        ReviewRow before = arrive(anEntry());
        var token = ClaimToken.next();

        var granted = granted(queue().claim(before.id(), ALICE, token, LONG));

        assertThat(granted.claim())
                .isEqualTo(new Claim(before.id(), token, ALICE, granted.row().leaseUntil()));
        assertThat(granted.row().state()).isEqualTo(ReviewState.CLAIMED);
        assertThat(granted.row().owner()).isEqualTo("alice");
        assertThat(granted.row().leaseUntil())
                .isBetween(
                        before.arrived().plus(LONG), before.arrived().plus(LONG).plus(LONG));
        assertThat(granted.row().version()).isEqualTo(before.version() + 1);
        assertThat(row(before.id())).isEqualTo(granted.row());
    }

    @Test
    default void theSameTokenAgainIsTheSameClaim() {
        ReviewId id = arrive(anEntry()).id();
        var token = ClaimToken.next();
        ClaimOutcome first = queue().claim(id, ALICE, token, LONG);

        assertThat(queue().claim(id, ALICE, token, LONG)).isEqualTo(first);
    }

    @Test
    default void anotherTokenOfTheSamePersonSupersedes() {
        ReviewId id = arrive(anEntry()).id();
        Claim older = claim(id, ALICE);
        Claim newer = claim(id, ALICE);

        assertThat(refusal(submit(under(older)))).isEqualTo(VerdictRefusal.STALE);
        assertThat(submit(under(newer))).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void whatAnotherHoldsIsTaken() {
        ReviewId id = arrive(anEntry()).id();
        claim(id, ALICE);

        assertThat(queue().claim(id, BOB, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Taken(row(id)));
        assertThat(row(id).owner()).isEqualTo("alice");
    }

    @Test
    default void aTokenOfAnotherPersonIsNoKey() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        assertThat(queue().claim(id, BOB, claim.token(), LONG)).isInstanceOf(ClaimOutcome.Taken.class);
        assertThat(queue().renew(id, BOB, claim.token(), LONG)).isInstanceOf(ClaimOutcome.Taken.class);
        assertThat(refusal(submit(under(claim).by(BOB)))).isEqualTo(VerdictRefusal.OTHER);
    }

    @Test
    default void aLapsedClaimIsSuperseded() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();

        claim(id, BOB);

        assertThat(row(id).owner()).isEqualTo("bob");
        assertThat(refusal(submit(under(lapsed)))).isEqualTo(VerdictRefusal.OTHER);
    }

    @Test
    default void whatWasGivenBackCanBeClaimed() {
        ReviewId id = arrive(anEntry()).id();
        queue().release(id, claim(id, ALICE).token());

        assertThat(claim(id, BOB).reviewer()).isEqualTo(BOB);
    }

    @Test
    default void anAnalystClaimsNothing() {
        ReviewRow row = arrive(anEntry());

        assertThat(queue().claim(row.id(), ANN, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Forbidden());
        assertThat(row(row.id())).isEqualTo(row);
    }

    @Test
    default void whatIsDecidedIsGone() {
        ReviewId held = arrive(anEntry()).id();
        approve(held, ALICE);
        ReviewId published = arrive(anEntry()).id();
        publish(published, ALICE);

        assertThat(queue().claim(held, BOB, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Gone(row(held)));
        assertThat(queue().claim(published, BOB, ClaimToken.next(), LONG))
                .isEqualTo(new ClaimOutcome.Gone(row(published)));
    }

    @Test
    default void whoHasApprovedDoesNotClaimForTheSecondTime() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(queue().claim(id, ALICE, ClaimToken.next(), LONG)).isEqualTo(new ClaimOutcome.Yours(row(id)));
        assertThat(claim(id, BOB).reviewer()).isEqualTo(BOB);
    }

    @Test
    default void whatDoesNotExistIsUnknown() {
        assertThat(queue().claim(new ReviewId("0123456789abcdef01234567"), ALICE, ClaimToken.next(), LONG))
                .isEqualTo(new ClaimOutcome.Unknown());
    }

    @Test
    default void ofManyAtOnceOneGetsTheItem() throws Exception {
        ReviewId id = arrive(anEntry()).id();
        List<Callable<ClaimOutcome>> wishes = IntStream.range(0, 8)
                .<Callable<ClaimOutcome>>mapToObj(
                        i -> () -> queue().claim(id, new Reviewer("r" + i), ClaimToken.next(), LONG))
                .toList();

        try (var people = Executors.newFixedThreadPool(wishes.size())) {
            List<ClaimOutcome> answers =
                    people.invokeAll(wishes).stream().map(Future::resultNow).toList();

            assertThat(answers)
                    .filteredOn(ClaimOutcome.Granted.class::isInstance)
                    .hasSize(1);
            assertThat(answers).filteredOn(ClaimOutcome.Taken.class::isInstance).hasSize(7);
        }
        assertThat(row(id).version()).isEqualTo(2);
    }
}
