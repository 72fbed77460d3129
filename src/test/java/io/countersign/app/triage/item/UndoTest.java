package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final Bench bench = new Bench();
    private ReviewRow a;

    @BeforeEach
    void approveTheFirstOfTwo() {
        a = bench.add("a");
        bench.add("b");
        bench.open(a);
        bench.model.approve();
        bench.queue.calls.clear();
    }

    @Test
    void saysHowFarTheVerdictIsAndNeverMoreThanIsTrue() {
        assertThat(phase()).isEqualTo(Phase.KEPT);
        bench.outbox.sent();
        assertThat(phase()).isEqualTo(Phase.SENT);
        hold();
        assertThat(phase()).isEqualTo(Phase.HELD);
    }

    @Test
    void countsDownToThePublication() {
        hold();
        assertThat(offer().secondsLeft()).isEqualTo(8);
        bench.clock.advance(Duration.ofSeconds(3));
        assertThat(offer().secondsLeft()).isEqualTo(5);
    }

    @Test
    void saysPublishedOnlyWhenTheQueueSaysSo() {
        ReviewRow held = hold();
        bench.clock.advance(Duration.ofSeconds(20));
        assertThat(phase()).isEqualTo(Phase.HELD);
        bench.queue.change(a.id(), rows -> Rows.of(Rows.of(held).next()).decidedBy("ada", ReviewState.APPROVED));
        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(phase()).isEqualTo(Phase.PUBLISHED);
        bench.clock.advance(Duration.ofSeconds(10));
        assertThat(bench.model.undoOfferProperty().get()).isEmpty();
    }

    @Test
    void anUndoElsewhereIsSeen() {
        ReviewRow held = hold();
        bench.model.rowChanged(Rows.of(held).state(ReviewState.PENDING).next());
        assertThat(phase()).isEqualTo(Phase.UNDONE);
    }

    @Test
    void withNothingToUndoItSaysSo() {
        var fresh = new Bench();
        fresh.model.undo();
        assertThat(fresh.notice()).isEqualTo("There is nothing to undo");
    }

    @Nested
    class BeforeTheAnswer {
        @Test
        void whatWasNeverSentIsTakenBackWithoutTheQueue() {
            bench.queue.offline = true;
            bench.model.undo();
            assertThat(phase()).isEqualTo(Phase.UNDONE);
            assertThat(bench.outbox.submitted).isEmpty();
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(bench.openId()).contains("a");
            assertThat(bench.standing()).isEqualTo(new Standing.Offline(FakeQueue.OFFLINE, true));
        }

        @Test
        void theUndoIsDoneAsSoonAsTheQueueHasAnswered() {
            bench.outbox.sending();
            bench.model.undo();
            assertThat(phase()).isEqualTo(Phase.UNDOING);
            assertThat(bench.queue.calls).isEmpty();
            hold();
            assertThat(bench.queue.calls).contains("undo a");
            assertThat(bench.openId()).contains("a");
            assertThat(bench.moves).last().isEqualTo("return to a");
        }
    }

    @Nested
    class WhileHeld {
        @Test
        void theItemIsOpenAgain() {
            hold();
            bench.model.undo();
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(phase()).isEqualTo(Phase.UNDONE);
            assertThat(bench.openId()).contains("a");
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
            assertThat(bench.queue.calls).contains("undo a", "release b");
        }

        @Test
        void withoutTheQueueItIsTriedAgain() {
            hold();
            bench.queue.offline = true;
            bench.model.undo();
            assertThat(phase()).isEqualTo(Phase.UNDOING);
            bench.queue.offline = false;
            bench.clock.advance(Duration.ofSeconds(2));
            assertThat(phase()).isEqualTo(Phase.UNDONE);
        }

        @Test
        void theOneOnTheScreenGoesFirst() {
            hold();
            bench.model.approve();
            bench.open(bench.queue.change(a.id(), rows -> rows.decidedBy("ada", ReviewState.HELD)));
            bench.model.undo();
            assertThat(bench.queue.calls).contains("undo a").doesNotContain("undo b");
        }
    }

    @Nested
    class WaitingForAnother {
        @Test
        void theApprovalIsTakenBack() {
            bench.outbox.acknowledged(new VerdictOutcome.AwaitingSecond(
                    bench.queue.change(a.id(), rows -> rows.state(ReviewState.SECOND))));
            assertThat(phase()).isEqualTo(Phase.SECOND);
            bench.model.undo();
            assertThat(bench.queue.calls).contains("undo a");
        }
    }

    @Nested
    class Published {
        @Test
        void tooLateItOffersToReopenWithAReason() {
            hold();
            ReviewRow published = bench.queue.change(a.id(), rows -> rows.decidedBy("ada", ReviewState.APPROVED));
            bench.queue.undoAnswer = Optional.of(new UndoOutcome.TooLate(published));
            bench.model.undo();
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(bench.openId()).contains("a");
            assertThat(bench.mode()).isEqualTo(Composing.REOPEN);
            bench.model.commit();
            assertThat(bench.queue.calls).noneMatch(call -> call.startsWith("reopen"));
            bench.model.composer().reason().wordsProperty().set("wrong person");
            bench.model.commit();
            assertThat(bench.queue.calls).contains("reopen a wrong person");
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        }

        @Test
        void knownToBePublishedItGoesThereWithoutAsking() {
            bench.outbox.acknowledged(new VerdictOutcome.Published(
                    bench.queue.change(a.id(), rows -> rows.decidedBy("ada", ReviewState.APPROVED))));
            bench.model.undo();
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(bench.queue.calls).doesNotContain("undo a");
            assertThat(bench.openId()).contains("a");
            assertThat(bench.mode()).isEqualTo(Composing.REOPEN);
        }
    }

    private ReviewRow hold() {
        ReviewRow held = Rows.of(bench.queue.change(a.id(), rows -> rows.decidedBy("ada", ReviewState.HELD)))
                .row();
        bench.outbox.acknowledged(
                new VerdictOutcome.Held(held, bench.clock.instant().plusSeconds(8)));
        return held;
    }

    private UndoOffer offer() {
        return bench.model.undoOfferProperty().get().orElseThrow();
    }

    private Phase phase() {
        return offer().phase();
    }
}
