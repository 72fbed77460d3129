package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.done;
import static io.countersign.engine.review.QueueSteps.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a published item comes back. */
interface ReopenContract extends QueueSteps {
    @Test
    default void aReopenedItemIsPendingWithoutVotes() {
        ReviewId id = arrive(anEntry()).id();
        ReviewRow published = publish(id, ALICE);

        ReviewRow reopened = done(queue().reopen(id, BOB, OperationId.next(), "wrong applicant"));

        assertThat(reopened.state()).isEqualTo(ReviewState.PENDING);
        assertThat(reopened.owner()).isNull();
        assertThat(reopened.approvals()).isZero();
        assertThat(reopened.version()).isEqualTo(published.version() + 1);
        assertThat(item(id).row()).isEqualTo(reopened);
        assertThat(item(id).votes()).isEmpty();
        assertThat(snapshot()).containsExactly(reopened);
    }

    @Test
    default void producersLearnOfIt() {
        byte[] raw = anEntry().bytes();
        push(raw);
        queue().intake(1);
        ReviewId id = rowOf(raw).id();
        publish(id, ALICE);

        queue().reopen(id, BOB, OperationId.next(), "wrong applicant");

        assertThat(fixture().producerStatus(id)).isEmpty();
        ReviewResult result = queue().results("", 10).getLast();
        assertThat(result.item()).isEqualTo(id);
        assertThat(result.status()).isEqualTo("reopened");
        assertThat(result.content()).isEqualTo(ContentHash.of(raw));
        assertThat(result.output()).isNull();
        assertThat(result.reviewers()).containsExactly("bob");
        assertThat(result.reason()).isEqualTo("wrong applicant");
    }

    @Test
    default void everyPublishedStateCanBeReopened() {
        ReviewId modified = arrive(anEntry()).id();
        submit(claimed(modified, ALICE).modify("[1]").atOnce());
        ReviewId rejected = arrive(anEntry()).id();
        submit(claimed(rejected, ALICE).reject("forged").atOnce());

        assertThat(done(queue().reopen(modified, BOB, OperationId.next(), "")).state())
                .isEqualTo(ReviewState.PENDING);
        assertThat(done(queue().reopen(rejected, BOB, OperationId.next(), "")).state())
                .isEqualTo(ReviewState.PENDING);
    }

    @Test
    default void aReopenedItemIsDecidedAnewByAnybody() {
        ReviewId id = arrive(anEntry()).id();
        publish(id, ALICE);
        queue().reopen(id, BOB, OperationId.next(), "");

        submit(claimed(id, ALICE).reject("forged").atOnce());

        assertThat(row(id).state()).isEqualTo(ReviewState.REJECTED);
        assertThat(fixture().producerStatus(id)).isEqualTo("rejected");
        assertThat(queue().results("", 10))
                .extracting(ReviewResult::status)
                .containsExactly("approved", "reopened", "rejected");
    }

    @Test
    default void reopenedAgainItIsTheSame() {
        ReviewId id = arrive(anEntry()).id();
        publish(id, ALICE);
        var operation = OperationId.next();
        ReviewRow first = done(queue().reopen(id, BOB, operation, ""));

        assertThat(done(queue().reopen(id, BOB, operation, ""))).isEqualTo(first);
        assertThat(queue().results("", 10)).hasSize(2);
    }

    @Test
    default void anOldReopeningDoesNotOpenItASecondTime() {
        ReviewId id = arrive(anEntry()).id();
        publish(id, ALICE);
        var operation = OperationId.next();
        queue().reopen(id, BOB, operation, "");
        ReviewRow published = publish(id, ALICE);

        assertThat(done(queue().reopen(id, BOB, operation, ""))).isEqualTo(published);
        assertThat(row(id).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    default void aVerdictFromBeforeDoesNotCountAgain() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).atOnce().verdict();
        queue().submit(verdict);
        ReviewRow reopened = done(queue().reopen(id, BOB, OperationId.next(), ""));

        assertThat(queue().submit(verdict)).isEqualTo(new VerdictOutcome.Published(reopened));
        assertThat(row(id)).isEqualTo(reopened);
    }

    @Test
    default void aNewVerdictUnderAClaimFromBeforeIsStale() {
        ReviewId id = arrive(anEntry()).id();
        Claim before = claim(id, ALICE);
        submit(under(before).atOnce());
        ReviewRow reopened = done(queue().reopen(id, BOB, OperationId.next(), ""));

        assertThat(refusal(submit(under(before).reject("forged")))).isEqualTo(VerdictRefusal.STALE);
        assertThat(queue().renew(id, ALICE, before.token(), LONG)).isEqualTo(new ClaimOutcome.Gone(reopened));
        assertThat(queue().release(id, before.token())).isEqualTo(new MoveOutcome.Lost(reopened));
        assertThat(row(id)).isEqualTo(reopened);
    }

    @Test
    default void aReopenedItemGetsTimeAgain() {
        mediumExpires(OnExpiry.APPROVE);
        ReviewId id = arrive(anEntry().overdue()).id();
        publish(id, ALICE);

        ReviewRow reopened = done(queue().reopen(id, BOB, OperationId.next(), ""));

        assertThat(reopened.due()).isAfterOrEqualTo(reopened.arrived().plus(Duration.ofHours(4)));
        assertThat(queue().tick().expired()).isZero();
    }

    @Test
    default void onlyWhatIsPublishedCanBeReopened() {
        ReviewId pending = arrive(anEntry()).id();
        ReviewId held = arrive(anEntry()).id();
        approve(held, ALICE);

        assertThat(queue().reopen(pending, BOB, OperationId.next(), "")).isEqualTo(new MoveOutcome.Lost(row(pending)));
        assertThat(queue().reopen(held, BOB, OperationId.next(), "")).isEqualTo(new MoveOutcome.Lost(row(held)));
        assertThat(row(held).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    default void anAnalystReopensNothing() {
        ReviewId id = arrive(anEntry()).id();
        ReviewRow published = publish(id, ALICE);

        assertThat(queue().reopen(id, ANN, OperationId.next(), "")).isEqualTo(new MoveOutcome.Lost(published));
        assertThat(fixture().producerStatus(id)).isEqualTo("approved");
    }

    @Test
    default void whatDoesNotExistIsNotReopened() {
        assertThat(queue().reopen(new ReviewId("0123456789abcdef01234567"), BOB, OperationId.next(), ""))
                .isEqualTo(new MoveOutcome.Unknown());
    }
}
