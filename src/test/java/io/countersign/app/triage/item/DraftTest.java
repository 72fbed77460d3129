package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DirectTaskRunner;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DraftTest {
    private Bench bench = new Bench();

    @Test
    void aHalfTypedReasonIsThereAfterARestartAndThePersonIsTold() {
        enterReason("the income is not");
        bench.model.back();
        restart();

        open(Bench.LOAN);
        assertThat(bench.notice()).startsWith("You began a verdict on this item before the last restart");
        bench.model.reject();

        assertThat(bench.notice()).isEqualTo("Draft restored");
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("the income is not");
    }

    @Test
    void aChangedOutputIsThereAfterARestart() {
        open(Bench.LOAN);
        bench.model.modify();
        bench.model.composer().modify().textProperty().set("{\"limit\": 7");
        bench.model.back();
        restart();

        open(Bench.LOAN);
        bench.model.modify();

        assertThat(bench.model.composer().modify().textProperty().get()).isEqualTo("{\"limit\": 7");
    }

    @Test
    void whatIsBeingTypedIsKeptAfterAMomentEvenIfTheProgramNeverEnds() {
        enterReason("half a sen");
        assertThat(bench.drafts.kept).isEmpty();

        bench.clock.advance(Duration.ofSeconds(1));

        assertThat(bench.drafts.kept).hasSize(1);
    }

    @Test
    void aDraftNeverMeetsOtherContent() {
        enterReason("the income is not");
        bench.model.back();
        restart();

        open("{\"input\": {}, \"model_output\": {\"limit\": 900}}");
        bench.model.reject();

        assertThat(bench.notice()).isEmpty();
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEmpty();
    }

    @Test
    void aVerdictEndsTheDraftOnTheDiskAndAnUndoStillFindsIt() {
        enterReason("the income is not proven");
        bench.clock.advance(Duration.ofSeconds(1));
        bench.model.commit();

        assertThat(bench.outbox.submitted).hasSize(1);
        assertThat(bench.drafts.kept).isEmpty();
        open(Bench.LOAN);
        bench.model.reject();
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("the income is not proven");
    }

    @Test
    void whatSomebodyElsePublishedNeedsNoDraft() {
        ReviewRow row = enterReason("the income is not");
        bench.model.back();
        assertThat(bench.drafts.kept).hasSize(1);

        bench.model.rowChanged(
                Rows.of(row).decidedBy("bob", ReviewState.APPROVED).next());

        assertThat(bench.drafts.kept).isEmpty();
    }

    private ReviewRow enterReason(String words) {
        ReviewRow row = open(Bench.LOAN);
        bench.model.reject();
        bench.model.composer().reason().wordsProperty().set(words);
        return row;
    }

    private ReviewRow open(String entry) {
        ReviewRow row = bench.queue.add(Rows.row("a").item(entry));
        bench.open(row);
        return row;
    }

    private void restart() {
        bench.model.close();
        bench = new Bench(new DirectTaskRunner(), bench.drafts);
    }
}
