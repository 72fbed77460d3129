package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictFlowTest {
    private final Bench bench = new Bench();

    @Test
    void lowRiskIsApprovedAtOnceAndTheNextItemOpens() {
        ReviewRow a = bench.add("a");
        bench.add("b");
        bench.open(a);
        bench.model.approve();
        Verdict verdict = bench.outbox.last();
        assertThat(verdict.kind()).isEqualTo(VerdictKind.APPROVE);
        assertThat(verdict.item()).isEqualTo(a.id());
        assertThat(verdict.content()).isEqualTo(Rows.row("a").item(Bench.LOAN).content());
        assertThat(verdict.hold()).isEqualTo(ItemSettings.DEFAULT.hold());
        assertThat(bench.openId()).contains("b");
    }

    @Test
    void theClaimIsNotGivenBackAfterAVerdict() {
        ReviewRow a = bench.add("a");
        bench.add("b");
        bench.open(a);
        bench.model.approve();
        assertThat(bench.queue.calls).doesNotContain("release a");
    }

    @Test
    void withoutANextItemItStaysAndCannotBeDecidedAgain() {
        bench.open(bench.add("a"));
        bench.model.approve();
        assertThat(bench.standing()).isEqualTo(new Standing.Given(VerdictKind.APPROVE));
        bench.model.approve();
        bench.model.reject();
        assertThat(bench.outbox.submitted).hasSize(1);
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
    }

    @Test
    void aRejectionNeedsAReason() {
        bench.open(bench.add("a"));
        bench.model.reject();
        bench.model.commit();
        assertThat(bench.outbox.submitted).isEmpty();
        assertThat(bench.notice()).isEqualTo("Say why first: choose a reason or write one");
        bench.model.composer().reason().choose(1);
        bench.model.composer().reason().wordsProperty().set("The income is wrong.");
        bench.model.commit();
        assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.REJECT);
        assertThat(bench.outbox.last().reason()).isEqualTo("Wrong output: The income is wrong.");
    }

    @Test
    void otherIsNoReasonByItself() {
        bench.open(bench.add("a"));
        bench.model.reject();
        bench.model.composer().reason().choose(9);
        bench.model.commit();
        assertThat(bench.outbox.submitted).isEmpty();
    }

    @Test
    void aReasonChosenTwiceIsNotChosen() {
        bench.open(bench.add("a"));
        bench.model.reject();
        bench.model.composer().reason().choose(2);
        bench.model.composer().reason().choose(2);
        assertThat(bench.model.composer().reason().codeProperty().get()).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        bench.open(bench.add("a"));
        bench.model.reject();
        bench.model.composer().reason().wordsProperty().set("x".repeat(2_001));
        bench.model.commit();
        assertThat(bench.outbox.submitted).isEmpty();
        assertThat(bench.notice()).isEqualTo("1 character too many: shorten the reason");
    }

    @Test
    void aVerdictThatTheDiskDoesNotTakeIsNotGiven() {
        bench.open(bench.add("a"));
        bench.outbox.diskFull = true;
        bench.model.approve();
        assertThat(bench.standing()).isEqualTo(new Standing.Mine());
        assertThat(bench.notice()).isEqualTo("The disk is full; free some space.");
        assertThat(bench.moves).isEmpty();
    }

    @Test
    void whatWasEnteredIsThereAgainAfterEscapeAndAfterOtherItems() {
        ReviewRow a = bench.add("a");
        bench.open(a);
        bench.model.reject();
        bench.model.composer().reason().wordsProperty().set("because");
        bench.model.back();
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
        bench.model.modify();
        bench.model.composer().modify().textProperty().set("{}");
        bench.open(bench.add("b"));
        assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
        bench.open(a);
        bench.model.modify();
        assertThat(bench.model.composer().modify().textProperty().get()).isEqualTo("{}");
        bench.model.back();
        bench.model.reject();
        assertThat(bench.model.composer().reason().wordsProperty().get()).isEqualTo("because");
    }

    @Nested
    class HighRisk {
        @Test
        void anApprovalAsksForAReason() {
            bench.open(bench.add("a", RiskLevel.HIGH));
            bench.model.approve();
            assertThat(bench.outbox.submitted).isEmpty();
            assertThat(bench.mode()).isEqualTo(Composing.APPROVE);
            bench.model.commit();
            assertThat(bench.outbox.submitted).isEmpty();
            bench.model.composer().reason().choose(1);
            bench.model.commit();
            assertThat(bench.outbox.last().reason()).isEqualTo("Evidence checked");
        }

        @Test
        void aChangeAsksForAReason() {
            bench.open(bench.add("a", RiskLevel.CRITICAL));
            bench.model.modify();
            bench.model.composer().modify().textProperty().set("{\"limit\": 1, \"grant\": true}");
            bench.model.commit();
            assertThat(bench.outbox.submitted).isEmpty();
            bench.model.composer().reason().wordsProperty().set("lower limit");
            bench.model.commit();
            assertThat(bench.outbox.last().output()).isEqualTo("{\"limit\":1,\"grant\":true}");
        }
    }

    @Nested
    class Modifying {
        @Test
        void givesTheChangedOutput() {
            bench.open(bench.add("a"));
            bench.model.modify();
            bench.model.composer().modify().textProperty().set("{\"limit\": 750, \"grant\": true}");
            bench.model.commit();
            assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.MODIFY);
            assertThat(bench.outbox.last().output()).isEqualTo("{\"limit\":750,\"grant\":true}");
        }

        @Test
        void unchangedIsNoVerdict() {
            bench.open(bench.add("a"));
            bench.model.modify();
            bench.model.commit();
            assertThat(bench.outbox.submitted).isEmpty();
            assertThat(bench.notice()).isEqualTo("Nothing changed: approve instead");
        }

        @Test
        void aLineTooLongForAnEditorIsNotPutIntoOne() {
            String text = "word ".repeat(5_000);
            bench.open(bench.queue.add(Rows.row("a").item("{\"input\": {}, \"model_output\": \"" + text + "\"}")));
            bench.model.modify();
            assertThat(bench.mode()).isEqualTo(Composing.NOTHING);
            assertThat(bench.notice()).startsWith("This output has a line too long for the editor.");
        }

        @Test
        void brokenJsonIsNoVerdict() {
            bench.open(bench.add("a"));
            bench.model.modify();
            bench.model.composer().modify().textProperty().set("{");
            bench.model.commit();
            assertThat(bench.outbox.submitted).isEmpty();
        }
    }

    @Nested
    class SecondPerson {
        private final Vote bobs =
                new Vote(VerdictId.next(), "bob", VerdictKind.MODIFY, "{\"limit\":750,\"grant\":true}", "", Rows.NOON);

        @Test
        void approvingAChangeGivesTheVerySameOutput() {
            ReviewRow row = bench.queue.add(Rows.row("a").item(Bench.LOAN, List.of(bobs)));
            bench.open(row);
            bench.model.approve();
            assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.MODIFY);
            assertThat(bench.outbox.last().output()).isEqualTo("{\"limit\":750,\"grant\":true}");
        }

        @Test
        void changingItBackApprovesTheModelsOutput() {
            ReviewRow row = bench.queue.add(Rows.row("a").item(Bench.LOAN, List.of(bobs)));
            bench.open(row);
            bench.model.modify();
            bench.model.composer().modify().textProperty().set("{\"limit\": 500, \"grant\": true}");
            bench.model.commit();
            assertThat(bench.outbox.last().kind()).isEqualTo(VerdictKind.APPROVE);
        }
    }

    @Nested
    class InFlight {
        private final DeferredTaskRunner tasks = new DeferredTaskRunner();
        private final Bench bench = new Bench(tasks);

        @Test
        void nothingIsDecidedTwice() {
            bench.open(bench.add("a"));
            tasks.runAll();
            bench.model.approve();
            bench.model.approve();
            assertThat(bench.standing()).isEqualTo(new Standing.Saving(VerdictKind.APPROVE));
            assertThat(bench.model.ready()).isEmpty();
            tasks.runAll();
            assertThat(bench.outbox.submitted).hasSize(1);
        }

        @Test
        void movingOnMeanwhileDoesNotAdvanceAgain() {
            bench.open(bench.add("a"));
            tasks.runAll();
            bench.model.approve();
            bench.open(bench.add("b"));
            tasks.runAll();
            assertThat(bench.moves).isEmpty();
            assertThat(bench.openId()).contains("b");
        }
    }

    @Test
    void verdictsOfAnEarlierRunAreFollowedToo() {
        var left = new Verdict(
                VerdictId.next(),
                Rows.row("old").row().id(),
                Rows.row("old").item(Bench.LOAN).content(),
                ClaimToken.next(),
                new Reviewer("ada"),
                VerdictKind.APPROVE,
                null,
                "",
                Duration.ZERO);
        bench.outbox.submitted.add(left);
        var model = new ItemViewModel(bench.model.desk(), bench);
        assertThat(model.ledger().byItem().get(left.item()).phase()).isEqualTo(VerdictTrack.Phase.KEPT);
        assertThat(model.undoOfferProperty().get()).isPresent();
    }
}
