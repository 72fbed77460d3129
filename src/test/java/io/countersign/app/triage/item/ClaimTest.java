package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Duration LEASE = ItemSettings.DEFAULT.lease();

    private final Bench bench = new Bench();
    private ReviewRow row;

    @BeforeEach
    void open() {
        row = bench.add("a");
        bench.open(row);
        bench.queue.calls.clear();
    }

    @Test
    void countsDownOncePerSecond() {
        assertThat(clock().left()).isEqualTo(LEASE);
        bench.clock.advance(Duration.ofSeconds(30));
        assertThat(clock().left()).isEqualTo(LEASE.minusSeconds(30));
    }

    @Test
    void isRenewedAtHalfTime() {
        bench.clock.advance(LEASE.dividedBy(2).minusSeconds(2));
        assertThat(bench.queue.calls).isEmpty();
        bench.clock.advance(Duration.ofSeconds(3));
        assertThat(bench.queue.calls).containsExactly("renew a");
        assertThat(clock().left()).isGreaterThan(LEASE.minusSeconds(3));
    }

    @Test
    void warnsWithAFifthLeft() {
        bench.queue.offline = true;
        bench.clock.advance(LEASE.multipliedBy(79).dividedBy(100));
        assertThat(clock().warning()).isFalse();
        bench.clock.advance(LEASE.dividedBy(50));
        assertThat(clock().warning()).isTrue();
    }

    @Test
    void aRenewalThatFailsIsTriedAgain() {
        bench.queue.offline = true;
        bench.clock.advance(LEASE.dividedBy(2).plusSeconds(2));
        bench.queue.offline = false;
        bench.clock.advance(Duration.ofSeconds(6));
        assertThat(bench.queue.calls).containsExactly("renew a");
        assertThat(bench.standing()).isEqualTo(new Standing.Mine());
    }

    @Test
    void isNotRenewedForSomebodyWhoLeftAndAgainOnTheirReturn() {
        bench.clock.advance(ItemSettings.DEFAULT.idle());
        bench.queue.calls.clear();
        bench.clock.advance(LEASE);
        assertThat(bench.queue.calls).isEmpty();
        bench.model.active();
        assertThat(bench.queue.calls).containsExactly("renew a");
    }

    @Test
    void endsWithTheVerdict() {
        bench.model.approve();
        assertThat(bench.model.claimClockProperty().get()).isEmpty();
        bench.clock.advance(LEASE);
        assertThat(bench.queue.calls).noneMatch(call -> call.startsWith("renew") || call.startsWith("release"));
    }

    @Nested
    class Lost {
        private final ReviewRow bobs = Rows.of(Rows.of(row()).next())
                .claimedBy("bob", Rows.NOON.plusSeconds(900))
                .next();

        private static ReviewRow row() {
            return Rows.row("a").row();
        }

        @Test
        void isShownAtOnceWhenTheRowChanges() {
            bench.model.rowChanged(bobs);
            assertThat(bench.standing()).isEqualTo(new Standing.Taken("bob", bobs.leaseUntil(), true));
            assertThat(bench.model.claimClockProperty().get()).isEmpty();
        }

        @Test
        void isShownWhenTheRenewalIsRefused() {
            bench.queue.renewAnswer = Optional.of(new ClaimOutcome.Taken(bobs));
            bench.clock.advance(LEASE.dividedBy(2).plusSeconds(1));
            assertThat(bench.standing()).isEqualTo(new Standing.Taken("bob", bobs.leaseUntil(), true));
        }

        @Test
        void neverEatsADraft() {
            bench.model.modify();
            bench.model.composer().modify().textProperty().set("{\"limit\": 750}");
            bench.model.rowChanged(bobs);
            assertThat(bench.mode()).isEqualTo(Composing.MODIFY);
            assertThat(bench.model.composer().modify().textProperty().get()).isEqualTo("{\"limit\": 750}");
            bench.model.commit();
            assertThat(bench.outbox.submitted).isEmpty();
            assertThat(bench.notice()).isEqualTo("This item cannot be decided now; what you entered is kept");
        }

        @Test
        void lapsedWithoutATakerItStillCounts() {
            bench.model.rowChanged(
                    Rows.of(Rows.of(row).next()).state(ReviewState.PENDING).next());
            assertThat(bench.standing()).isEqualTo(new Standing.Lapsed());
            assertThat(bench.model.ready()).isPresent();
        }

        @Test
        void renewedTooLateItIsClaimedAgain() {
            bench.queue.renewAnswer = Optional.of(new ClaimOutcome.Gone(row));
            bench.clock.advance(LEASE.dividedBy(2).plusSeconds(1));
            assertThat(bench.queue.calls).containsSubsequence("renew a", "claim a", "find a");
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        }

        @Test
        void decidedByAnotherItSaysSo() {
            ReviewRow decided = Rows.of(Rows.of(row).next())
                    .decidedBy("bob", ReviewState.REJECTED)
                    .next();
            bench.model.rowChanged(decided);
            assertThat(bench.standing()).isEqualTo(new Standing.Decided(decided, true));
        }

        @Test
        void anOlderRowChangesNothing() {
            bench.model.rowChanged(row);
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        }
    }

    private ClaimClock clock() {
        return bench.model.claimClockProperty().get().orElseThrow();
    }
}
