package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.done;
import static io.countersign.engine.review.QueueSteps.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a claim goes on, and how it ends. */
interface RenewalContract extends QueueSteps {
    @Test
    default void aRenewalExtendsTheClaim() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        var renewed = granted(queue().renew(id, ALICE, claim.token(), LONG.multipliedBy(2)));

        assertThat(renewed.claim().token()).isEqualTo(claim.token());
        assertThat(renewed.claim().until()).isAfterOrEqualTo(claim.until().plus(LONG));
        assertThat(renewed.row().leaseUntil()).isEqualTo(renewed.claim().until());
        assertThat(row(id)).isEqualTo(renewed.row());
    }

    @Test
    default void aLapsedClaimIsRenewedIfNobodyCameSince() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE, SHORT);
        soon();
        queue().tick();

        assertThat(granted(queue().renew(id, ALICE, claim.token(), LONG)).row().state())
                .isEqualTo(ReviewState.CLAIMED);
        assertThat(row(id).owner()).isEqualTo("alice");
    }

    @Test
    default void aSupersededClaimIsNotRenewed() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();
        claim(id, BOB);

        assertThat(queue().renew(id, ALICE, lapsed.token(), LONG)).isEqualTo(new ClaimOutcome.Taken(row(id)));
        assertThat(row(id).owner()).isEqualTo("bob");
    }

    @Test
    default void aClaimThatWasGivenBackIsNotRenewed() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        queue().release(id, claim.token());

        assertThat(queue().renew(id, ALICE, claim.token(), LONG)).isEqualTo(new ClaimOutcome.Gone(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.PENDING);
    }

    @Test
    default void aDecidedItemIsNotRenewed() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        assertThat(queue().renew(id, ALICE, claim.token(), LONG)).isEqualTo(new ClaimOutcome.Gone(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    default void anItemThatWaitsForAnotherPersonIsNotRenewedByTheFirst() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));

        assertThat(queue().renew(id, ALICE, claim.token(), LONG)).isEqualTo(new ClaimOutcome.Yours(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.SECOND);
    }

    @Test
    default void anUnknownItemIsNotRenewed() {
        assertThat(queue().renew(new ReviewId("0123456789abcdef01234567"), ALICE, ClaimToken.next(), LONG))
                .isEqualTo(new ClaimOutcome.Unknown());
    }

    @Test
    default void aReleasedItemIsPendingAgain() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        ReviewRow released = done(queue().release(id, claim.token()));

        assertThat(released.state()).isEqualTo(ReviewState.PENDING);
        assertThat(released.owner()).isNull();
        assertThat(released.leaseMillis()).isZero();
        assertThat(row(id)).isEqualTo(released);
    }

    @Test
    default void releasedAgainItIsTheSame() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        MoveOutcome first = queue().release(id, claim.token());

        assertThat(queue().release(id, claim.token())).isEqualTo(first);
    }

    @Test
    default void anItemThatSomebodyApprovedWaitsForASecondPersonAgain() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(done(queue().release(id, claim(id, BOB).token())).state()).isEqualTo(ReviewState.SECOND);

        claim(id, BOB, SHORT);
        soon();
        queue().tick();
        assertThat(row(id).state()).isEqualTo(ReviewState.SECOND);
        assertThat(row(id).approvals()).isOne();
    }

    @Test
    default void nobodyReleasesTheClaimOfAnother() {
        ReviewId id = arrive(anEntry()).id();
        Claim lapsed = claim(id, ALICE, SHORT);
        soon();
        claim(id, BOB);

        queue().release(id, lapsed.token());
        assertThat(queue().release(id, ClaimToken.next())).isEqualTo(new MoveOutcome.Lost(row(id)));
        assertThat(row(id).owner()).isEqualTo("bob");
    }

    @Test
    default void anUnknownItemIsNotReleased() {
        assertThat(queue().release(new ReviewId("0123456789abcdef01234567"), ClaimToken.next()))
                .isEqualTo(new MoveOutcome.Unknown());
    }

    @Test
    default void aTickEndsClaimsThatHaveLapsedAndNoOthers() {
        ReviewId lapsing = arrive(anEntry()).id();
        ReviewId lasting = arrive(anEntry()).id();
        claim(lapsing, ALICE, SHORT);
        claim(lasting, ALICE, Duration.ofHours(1));
        soon();

        assertThat(queue().tick()).isEqualTo(new TickResult(1, 0, 0, 0));

        assertThat(row(lapsing).state()).isEqualTo(ReviewState.PENDING);
        assertThat(row(lapsing).owner()).isNull();
        assertThat(row(lapsing).leaseMillis()).isZero();
        assertThat(row(lasting).state()).isEqualTo(ReviewState.CLAIMED);
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
    }
}
