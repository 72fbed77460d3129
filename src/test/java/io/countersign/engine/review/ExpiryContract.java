package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to items that nobody decided until they were due. */
interface ExpiryContract extends QueueSteps {
    @ParameterizedTest
    @CsvSource({"APPROVE, APPROVED, approved", "REJECT, REJECTED, rejected"})
    default void theRuleDecidesWhatIsDue(OnExpiry onExpiry, ReviewState state, String status) {
        mediumExpires(onExpiry);
        ReviewRow waiting = arrive(anEntry().overdue());

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 1, 0));

        ReviewRow expired = row(waiting.id());
        assertThat(expired.state()).isEqualTo(state);
        assertThat(expired.owner()).isNull();
        assertThat(expired.version()).isEqualTo(waiting.version() + 1);
        assertThat(fixture().producerStatus(waiting.id())).isEqualTo(status);
        ReviewResult result = queue().results("", 10).getFirst();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reviewers()).isEmpty();
        assertThat(result.reason()).isNotBlank();
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
    }

    @Test
    default void anItemThatIsEscalatedWhenDueStaysOpenAndAsksForASenior() {
        mediumExpires(OnExpiry.ESCALATE);
        ReviewId id = arrive(anEntry().overdue()).id();

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 1, 0));

        assertThat(row(id).state()).isEqualTo(ReviewState.PENDING);
        assertThat(row(id).priority()).isEqualTo(9);
        assertThat(row(id).escalated()).isTrue();
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
        assertThat(approve(id, ALICE)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(approve(id, SAM)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void anItemThatIsKeptStaysOpenOverdue() {
        mediumExpires(OnExpiry.KEEP);
        ReviewRow before = arrive(anEntry().overdue());

        queue().tick();

        assertThat(row(before.id()).state()).isEqualTo(ReviewState.PENDING);
        assertThat(row(before.id()).escalated()).isFalse();
        assertThat(row(before.id()).due()).isEqualTo(before.due());
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
        assertThat(approve(before.id(), ALICE)).isInstanceOf(VerdictOutcome.Held.class);
    }

    @Test
    default void whatIsNotDueYetStays() {
        mediumExpires(OnExpiry.APPROVE);
        ReviewRow row = arrive(anEntry());

        assertThat(queue().tick().expired()).isZero();
        assertThat(row(row.id())).isEqualTo(row);
    }

    @Test
    default void timeMakesAnItemDue() {
        queue().changeRules(
                        queue().rules().with(RiskLevel.MEDIUM, new ApprovalRule(1, false, SHORT, OnExpiry.REJECT)),
                        ADA);
        ReviewId id = arrive(anEntry()).id();
        soon();

        assertThat(queue().tick().expired()).isOne();
        assertThat(row(id).state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    default void whatSomebodyWorksOnDoesNotExpireMeanwhile() {
        mediumExpires(OnExpiry.REJECT);
        ReviewId id = arrive(anEntry().overdue()).id();
        Claim claim = claim(id, ALICE);

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
        queue().release(id, claim.token());
        assertThat(queue().tick().expired()).isOne();
        assertThat(row(id).state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    default void whatIsDecidedDoesNotExpire() {
        mediumExpires(OnExpiry.REJECT);
        ReviewId id = arrive(anEntry().overdue()).id();
        approve(id, ALICE);

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
        assertThat(row(id).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    default void whatWaitsForAnotherPersonExpiresToo() {
        queue().changeRules(
                        queue().rules()
                                .with(
                                        RiskLevel.MEDIUM,
                                        new ApprovalRule(2, false, Duration.ofHours(4), OnExpiry.REJECT)),
                        ADA);
        ReviewId id = arrive(anEntry().overdue()).id();
        approve(id, ALICE);

        assertThat(queue().tick().expired()).isOne();
        assertThat(row(id).state()).isEqualTo(ReviewState.REJECTED);
        assertThat(queue().claim(id, BOB, ClaimToken.next(), LONG)).isInstanceOf(ClaimOutcome.Gone.class);
    }

    @Test
    default void fiftyAtOnceExpire() {
        mediumExpires(OnExpiry.APPROVE);
        arrive(overdue(50));

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 50, 0));
        assertThat(queue().stats().approved()).isEqualTo(50);
    }

    @Test
    default void suspiciouslyManyWaitForAPerson() {
        mediumExpires(OnExpiry.APPROVE);
        arrive(overdue(51));

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 51));
        assertThat(queue().stats().pending()).isEqualTo(51);

        assertThat(queue().expireDue(ADA)).isEqualTo(51);
        assertThat(queue().stats().approved()).isEqualTo(51);
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
    }

    @Test
    default void ofALongQueueATenthMayExpireAtOnce() {
        mediumExpires(OnExpiry.APPROVE);
        arrive(Stream.concat(
                        Stream.of(overdue(60)),
                        Stream.generate(EntryBuilder::anEntry).limit(540))
                .toArray(EntryBuilder[]::new));

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 60, 0));

        arrive(overdue(55));
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 55, 0));
        arrive(overdue(61));
        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 61));
    }

    @Test
    default void withNothingDueAPersonExpiresNothing() {
        arrive(anEntry());

        assertThat(queue().expireDue(ADA)).isZero();
    }

    private static EntryBuilder[] overdue(int count) {
        return IntStream.range(0, count).mapToObj(i -> anEntry().overdue()).toArray(EntryBuilder[]::new);
    }
}
