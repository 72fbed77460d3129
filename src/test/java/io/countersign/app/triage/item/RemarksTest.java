package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private final Bench bench = new Bench();
    private ReviewRow a;

    @BeforeEach
    void open() {
        a = bench.add("a");
        bench.add("b");
        bench.open(a);
        bench.queue.calls.clear();
    }

    @Test
    void skippingMovesOn() {
        bench.model.skip();
        assertThat(bench.queue.calls).startsWith("skip a").doesNotContain("release a");
        assertThat(bench.openId()).contains("b");
    }

    @Test
    void skippingSomebodyElsesItemOnlyMovesOn() {
        var other = new Bench();
        ReviewRow taken = other.add("a");
        other.queue.claimAnswer = Optional.of(new ClaimOutcome.Taken(
                Rows.of(taken).claimedBy("bob", Rows.NOON.plusSeconds(60)).row()));
        other.open(taken);
        other.model.skip();
        assertThat(other.queue.calls).noneMatch(call -> call.startsWith("skip"));
        assertThat(other.moves).containsExactly("advance from a");
    }

    @Test
    void snoozingUntilTomorrowMeansNineInTheMorning() {
        bench.model.composeSnooze();
        bench.model.snooze(SnoozeChoice.TOMORROW);
        assertThat(bench.queue.calls).contains("snooze a 2031-05-05T09:00:00Z");
        assertThat(bench.openId()).contains("b");
    }

    @Test
    void nothingIsSnoozedUnlessAsked() {
        bench.model.snooze(SnoozeChoice.HOUR);
        assertThat(bench.queue.calls).isEmpty();
    }

    @Test
    void anEscalationNeedsWords() {
        bench.model.escalate();
        bench.model.commit();
        assertThat(bench.queue.calls).isEmpty();
        bench.model.composer().reason().wordsProperty().set("over my head");
        bench.model.commit();
        assertThat(bench.queue.calls).contains("escalate a over my head");
        assertThat(bench.openId()).contains("b");
    }

    @Test
    void aCommentAppearsInTheHistory() {
        bench.model.comment();
        bench.model.composer().reason().wordsProperty().set("asked the branch");
        bench.model.commit();
        var item = ((ItemScreen.Open) bench.model.screenProperty().get()).item();
        assertThat(item.item().history()).last().extracting("detail").isEqualTo("asked the branch");
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
    }

    @Test
    void aCommentThatDidNotArriveIsKept() {
        bench.model.comment();
        bench.model.composer().reason().wordsProperty().set("asked the branch");
        bench.queue.offline = true;
        bench.model.commit();
        assertThat(bench.notice()).isEqualTo(FakeQueue.OFFLINE);
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("asked the branch");
    }

    @Test
    void whatIsSaidGoesWhenThereWasTimeToReadIt() {
        bench.model.reopen();
        bench.clock.advance(Duration.ofSeconds(9));
        assertThat(bench.notice()).isEmpty();
    }

    @Test
    void onlyWhatIsPublishedCanBeReopened() {
        bench.model.reopen();
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
        assertThat(bench.notice()).isEqualTo("Only a published item can be reopened");
    }
}
