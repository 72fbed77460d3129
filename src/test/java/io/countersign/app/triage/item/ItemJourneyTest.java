package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

class ItemJourneyTest extends ItemWindow {
    private static final double BESIDE_TABLE = 436;
    private static final double ONE_PIXEL = 1;

    @Test
    void approvesByKeyWhileTheTableHasTheFocus() {
        openFirstOfTwo();
        type(KeyCode.A);
        assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.APPROVE);
        assertThat(bench.openId()).contains("second");
        assertThat(words(".undo-bar .label")).contains("Approved first — kept on this computer, not sent yet");
    }

    @Test
    void aHeldKeyDecidesOneItemOnly() {
        openFirstOfTwo();
        press(KeyCode.A);
        press(KeyCode.A);
        press(KeyCode.A);
        release(KeyCode.A);
        assertThat(bench.outbox.submitted).hasSize(1);
    }

    @Test
    void enterSpaceBackspaceAndDeleteDecideNothing() {
        openFirstOfTwo();
        for (KeyCode code : new KeyCode[] {KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE}) {
            type(code);
            interact(() -> button("approve").requestFocus());
            type(code);
            interact(() -> button("reject").requestFocus());
            type(code);
        }
        assertThat(bench.outbox.submitted).isEmpty();
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
    }

    @Test
    void theEndOfComposingLeavesTheKeyboardWhereThePersonTookIt() {
        openFirstOfTwo();
        var elsewhere = new TextField();
        interact(() -> ((BorderPane) table.getParent()).setBottom(elsewhere));
        type(KeyCode.R);
        interact(elsewhere::requestFocus);
        interact(bench.model::back);
        assertThat(elsewhere.isFocused()).isTrue();
    }

    @Test
    void theEndOfComposingGivesTheKeyboardBackToTheTable() {
        openFirstOfTwo();
        type(KeyCode.R);
        type(KeyCode.ESCAPE);
        assertThat(table.isFocused()).isTrue();
        type(KeyCode.M);
        type(KeyCode.ESCAPE);
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void theThreeVerdictsHaveOneSizeAndNoneHasTheFocus() {
        openFirstOfTwo();
        double width = button("approve").getLayoutBounds().getWidth();
        assertThat(button("reject").getLayoutBounds().getWidth()).isCloseTo(width, within(ONE_PIXEL));
        assertThat(button("modify").getLayoutBounds().getWidth()).isCloseTo(width, within(ONE_PIXEL));
        assertThat(button("approve").isFocused()).isFalse();
    }

    @Test
    void theVerdictsAreWholeWordsIn1280x800() {
        openFirstOfTwo();
        interact(() -> pane.setPrefWidth(BESIDE_TABLE));
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void aDoubleClickDecidesOneItemOnly() {
        openFirstOfTwo();
        doubleClickOn("#approve");
        assertThat(bench.outbox.submitted).hasSize(1);
    }

    @Test
    void rejectsWithAReasonByKeysAlone() {
        openFirstOfTwo();
        type(KeyCode.R);
        type(KeyCode.A);
        type(KeyCode.DIGIT2);
        type(KeyCode.TAB);
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(bench.outbox.submitted).hasSize(1);
        assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.REJECT);
        assertThat(bench.outbox.last().reason()).isEqualTo("Insufficient evidence");
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void escapeLeavesAReasonAndKeepsIt() {
        openFirstOfTwo();
        type(KeyCode.R);
        clickOn("#reason-words").write("not proven");
        type(KeyCode.ESCAPE);
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
        assertThat(table.isFocused()).isTrue();
        type(KeyCode.R);
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("not proven");
    }

    @Test
    void lettersTypedIntoAReasonDecideNothing() {
        openFirstOfTwo();
        type(KeyCode.R);
        clickOn("#reason-words").write("arm 1");
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("arm 1");
        assertThat(bench.outbox.submitted).isEmpty();
    }

    @Test
    void anOpenMenuStopsTheKeys() {
        openFirstOfTwo();
        clickOn("#more-actions");
        type(KeyCode.A);
        assertThat(bench.outbox.submitted).isEmpty();
    }

    @Test
    void snoozesByTwoKeys() {
        openFirstOfTwo();
        type(KeyCode.H);
        type(KeyCode.DIGIT2);
        assertThat(bench.queue.calls)
                .contains("snooze first " + Rows.NOON.plusSeconds(1).plus(Duration.ofHours(1)));
    }

    @Test
    void undoesByKeyAndTheItemIsBack() {
        ReviewRow first = openFirstOfTwo();
        type(KeyCode.A);
        interact(() -> bench.outbox.acknowledged(new VerdictOutcome.Held(
                bench.queue.change(first.id(), rows -> rows.decidedBy("ada", ReviewState.HELD)),
                bench.clock.instant().plusSeconds(8))));
        assertThat(words(".undo-bar .label")).contains("Approved first — publishes in 8 s");
        type(KeyCode.Z);
        interact(() -> bench.clock.advance(Duration.ofSeconds(1)));
        assertThat(bench.openId()).contains("first");
        assertThat(button("approve").isDisabled()).isFalse();
    }

    @Test
    void takenByAnotherTheButtonsAreOffAndItSaysWhy() {
        bench.queue.claimAnswer = Optional.of(new ClaimOutcome.Taken(
                Rows.row("first").claimedBy("bob", Rows.NOON.plusSeconds(90)).row()));
        openFirstOfTwo();
        assertThat(button("approve").isDisabled()).isTrue();
        assertThat(words(".banner .label")).contains("bob works on this item until 12:01. You can read and comment.");
        type(KeyCode.A);
        assertThat(bench.outbox.submitted).isEmpty();
    }

    @Test
    void aVerdictThatDoesNotCountIsShownBesideTheOneThatDoes() {
        ReviewRow first = openFirstOfTwo();
        type(KeyCode.A);
        var bobs = new Vote(VerdictId.next(), "bob", VerdictKind.REJECT, null, "fraud", Rows.NOON);
        interact(() -> bench.outbox.superseded(new VerdictOutcome.Refused(VerdictRefusal.LATE, first, List.of(bobs))));
        assertThat(words(".undo-bar .label")).contains("Your verdict on first does not count");
        clickOn("Show");
        interact(() -> bench.clock.advance(Duration.ofSeconds(1)));
        assertThat(words(".conflict .label")).contains("You", "Approved", "bob", "Rejected", "fraud");
        interact(() -> table.requestFocus());
        type(KeyCode.A);
        assertThat(bench.outbox.submitted).hasSize(1);
        type(KeyCode.ESCAPE);
        assertThat(words(".conflict .label")).isEmpty();
        assertThat(button("approve").isDisabled()).isFalse();
    }

    @Test
    void goesOnWhileTheQueueCannotBeReached() {
        ReviewRow first = openFirstOfTwo();
        interact(() -> {
            bench.model.open(Optional.empty());
            bench.queue.offline = true;
            bench.open(first);
            table.requestFocus();
        });
        assertThat(words(".banner .label"))
                .contains(
                        FakeQueue.OFFLINE + " You can go on: your verdicts are kept on this computer and sent later.");
        type(KeyCode.A);
        assertThat(bench.outbox.submitted).hasSize(1);
        assertThat(words(".undo-bar .label")).contains("Approved first — kept on this computer, not sent yet");
    }

    @Test
    void theAdviceOnACriticalItemIsShownOnRequest() {
        interact(() -> bench.open(bench.add("critical", RiskLevel.CRITICAL)));
        assertThat(words(".advice .label")).doesNotContain("loan-2");
        interact(() -> table.requestFocus());
        type(KeyCode.V);
        assertThat(words(".advice .label")).contains("loan-2");
    }
}
