package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ItemOpeningTest {
    private final Bench bench = new Bench();

    @Test
    void nothingIsSelectedAtFirst() {
        assertThat(bench.model.screenProperty().get()).isEqualTo(new ItemScreen.Nothing());
        assertThat(bench.model.ready()).isEmpty();
    }

    @Test
    void openingClaimsAndThenLoads() {
        bench.open(bench.add("a"));
        assertThat(bench.queue.calls).containsExactly("claim a", "find a");
        assertThat(bench.openId()).contains("a");
        assertThat(bench.standing()).isEqualTo(new Standing.Mine());
    }

    @Test
    void openingTheSameRowAgainAsksNothing() {
        ReviewRow row = bench.add("a");
        bench.open(row);
        bench.open(row);
        assertThat(bench.queue.calls).containsExactly("claim a", "find a");
    }

    @Test
    void movingOnWithoutDecidingReleases() {
        bench.open(bench.add("a"));
        bench.open(bench.add("b"));
        assertThat(bench.queue.calls).containsExactly("claim a", "find a", "release a", "claim b", "find b");
    }

    @Test
    void selectingNothingReleases() {
        bench.open(bench.add("a"));
        bench.model.open(Optional.empty());
        assertThat(bench.queue.calls).contains("release a");
        assertThat(bench.model.claimClockProperty().get()).isEmpty();
    }

    @Test
    void passingOverRowsClaimsOnlyWhereItComesToRest() {
        ReviewRow a = bench.add("a");
        ReviewRow b = bench.add("b");
        ReviewRow c = bench.add("c");
        bench.open(a);
        bench.model.open(Optional.of(b));
        bench.model.open(Optional.of(c));
        assertThat(bench.model.screenProperty().get()).isEqualTo(new ItemScreen.Loading(c));
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.queue.calls).containsExactly("claim a", "find a", "release a", "claim c", "find c");
    }

    @Test
    void adviceIsHiddenFirstOnCriticalItemsOnly() {
        bench.open(bench.add("a"));
        assertThat(bench.model.advice().revealedProperty().get()).isTrue();
        bench.open(bench.add("b", RiskLevel.CRITICAL));
        assertThat(bench.model.advice().revealedProperty().get()).isFalse();
        bench.model.advice().ask();
        assertThat(bench.model.advice().revealedProperty().get()).isTrue();
    }

    @Nested
    class Loading {
        private final DeferredTaskRunner tasks = new DeferredTaskRunner();
        private final Bench bench = new Bench(tasks);

        @Test
        void nothingCanBeDecidedMeanwhile() {
            tasks.runAll();
            bench.open(bench.add("a"));
            bench.model.approve();
            assertThat(bench.model.ready()).isEmpty();
            tasks.runAll();
            assertThat(bench.model.ready()).isPresent();
            assertThat(bench.outbox.submitted).isEmpty();
        }

        @Test
        void aReplyThatComesLateIsDroppedAndItsClaimGivenBack() {
            tasks.runAll();
            bench.open(bench.add("a"));
            bench.open(bench.add("b"));
            tasks.runLast();
            tasks.runAll();
            assertThat(bench.openId()).contains("b");
            assertThat(bench.queue.calls).containsExactly("claim b", "find b", "claim a", "find a", "release a");
        }
    }

    @Nested
    class NotMine {
        @Test
        void takenByAnotherIsReadOnlyAndSaysWhoAndUntilWhen() {
            ReviewRow row = bench.add("a");
            var until = Rows.NOON.plusSeconds(90);
            bench.queue.claimAnswer = Optional.of(
                    new ClaimOutcome.Taken(Rows.of(row).claimedBy("bob", until).row()));
            bench.open(row);
            assertThat(bench.standing()).isEqualTo(new Standing.Taken("bob", until, false));
            bench.model.approve();
            assertThat(bench.outbox.submitted).isEmpty();
        }

        @Test
        void freeAgainItIsClaimed() {
            ReviewRow row = bench.add("a");
            bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Taken(
                    Rows.of(row).claimedBy("bob", Rows.NOON.plusSeconds(90)).row()));
            bench.open(row);
            bench.queue.claimAnswer = Optional.empty();
            bench.model.rowChanged(Rows.of(row).next());
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        }

        @Test
        void approvedByMeItWaitsForAnother() {
            ReviewRow row = bench.add(Rows.row("a").state(ReviewState.SECOND));
            bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Yours(row));
            bench.open(row);
            assertThat(bench.standing()).isEqualTo(new Standing.Yours());
            assertThat(bench.model.ready()).isEmpty();
        }

        @Test
        void decidedItIsNotClaimed() {
            ReviewRow row = bench.add(Rows.row("a").decidedBy("bob", ReviewState.APPROVED));
            bench.open(row);
            assertThat(bench.queue.calls).containsExactly("find a");
            assertThat(bench.standing()).isEqualTo(new Standing.Decided(row, false));
        }

        @Test
        void anAnalystOnlyReads() {
            bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Forbidden());
            bench.open(bench.add("a"));
            assertThat(bench.standing()).isEqualTo(new Standing.Forbidden());
            bench.model.reject();
            assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
        }

        @Test
        void vanishedItSaysSo() {
            bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Unknown());
            bench.open(Rows.row("gone").row());
            assertThat(bench.model.screenProperty().get())
                    .isEqualTo(new ItemScreen.Failed(Rows.row("gone").row(), "This item is not in the queue any more"));
        }
    }

    @Nested
    class Offline {
        @Test
        void anItemNeverSeenCannotBeShown() {
            ReviewRow row = bench.add("a");
            bench.queue.offline = true;
            bench.open(row);
            assertThat(bench.model.screenProperty().get()).isEqualTo(new ItemScreen.Failed(row, FakeQueue.OFFLINE));
        }

        @Test
        void anItemSeenBeforeStaysReadableAndCanBeDecided() {
            ReviewRow a = bench.add("a");
            bench.open(a);
            bench.model.open(Optional.empty());
            bench.queue.offline = true;
            bench.open(a);
            assertThat(bench.openId()).contains("a");
            assertThat(bench.standing()).isEqualTo(new Standing.Offline(FakeQueue.OFFLINE, true));
            bench.model.approve();
            assertThat(bench.outbox.last().claim()).isEqualTo(bench.queue.granted.getLast());
        }

        @Test
        void anItemNeverClaimedCanOnlyBeRead() {
            ReviewRow row = bench.add("a");
            bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Taken(
                    Rows.of(row).claimedBy("bob", Rows.NOON.plusSeconds(90)).row()));
            bench.open(row);
            bench.model.open(Optional.empty());
            bench.queue.offline = true;
            bench.open(row);
            assertThat(bench.standing()).isEqualTo(new Standing.Offline(FakeQueue.OFFLINE, false));
            bench.model.approve();
            assertThat(bench.outbox.submitted).isEmpty();
        }

        @Test
        void backOnlineItIsLoadedByItself() {
            ReviewRow row = bench.add("a");
            bench.queue.offline = true;
            bench.open(row);
            bench.queue.offline = false;
            bench.clock.advance(Duration.ofSeconds(6));
            assertThat(bench.openId()).contains("a");
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        }
    }
}
