package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.ui.Tone;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyViewModelTest {
    private final InMemoryPolicyStore store =
            new InMemoryPolicyStore(() -> Instant.EPOCH, List.of("ada", "bob")::contains);
    private final FailingStore failing = new FailingStore(store);
    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final PolicyViewModel model = modelOf("ada", true);

    private PolicyViewModel modelOf(String name, boolean mayChange) {
        return new PolicyViewModel(new PolicyDesk(failing, new Reviewer(name), "Admin", mayChange, tasks));
    }

    @Nested
    class Editing {
        @Test
        void tellsEveryDifferenceInWords() {
            edit(ScoreField.ACCEPT, .9);
            edit(ScoreField.AUTO_APPROVE, .95);
            model.remove(JsonPointer.compile("/amount_limits/0"));

            assertThat(model.editsProperty().get())
                    .extracting(PolicyEdit::sentence)
                    .containsExactly(
                            "Accept from .85 → .90",
                            "Accept without people from off → .95",
                            "Amount limit trade_value: gone, was above 50,000");
        }

        @Test
        void aCalibrationIsToldInWordsAndCanBeTakenOut() {
            var modest = new ModelCalibration(
                    "loan-2",
                    "",
                    new Calibrator.Temperature(2),
                    400,
                    Instant.parse("2026-03-01T12:00:00Z"),
                    Instant.parse("2026-04-01T12:00:00Z"));
            Policy calibrated = Policy.DEFAULT.with(modest);
            assertThat(PolicyEdit.between(Policy.DEFAULT, calibrated))
                    .extracting(PolicyEdit::sentence)
                    .containsExactly(
                            "Calibration of loan-2: new, temperature: .70 counts as .604, .90 as .75; 400 verdicts, 2026-03-01 to 2026-04-01");

            store.apply(calibrated, 0, "bob", "too sure");
            model.look();
            model.remove(JsonPointer.compile("/calibrations/0"));
            model.reasonProperty().set("not so");
            model.apply();
            tasks.runAll();

            assertThat(store.current().number()).isEqualTo(2);
            assertThat(store.current().policy()).isEqualTo(Policy.DEFAULT);
        }

        @Test
        void whatContradictsIsSaidBesideItsFieldAndCannotBeApplied() {
            model.reasonProperty().set("because");
            edit(ScoreField.CAVEAT, .9);

            assertThat(model.checkProperty().get().at("caveat_confidence"))
                    .isEqualTo("Must not be above “Accept from”, which is 0.85, was 0.9.");
            assertThat(model.checkProperty().get().at("min_confidence")).isEmpty();
            assertThat(model.canApply()).isFalse();
        }

        @Test
        void everyProblemIsToldWithItsPlaceOnTheScreen() {
            edit(ScoreField.CAVEAT, .9);
            edit(JsonPointer.compile("/guards/triggers/0/priority"), 10);
            model.edit(JsonPointer.compile("/guards/triggers/1/name"), TextNode.valueOf(""));
            model.edit(JsonPointer.compile("/approvals/low/within"), TextNode.valueOf("soon"));
            model.edit(JsonPointer.compile("/guards/claims/legal_claim"), DoubleNode.valueOf(2));

            assertThat(model.checkProperty().get().all())
                    .containsExactly(
                            "• Approvals, low: Must be above zero and at most 3,650 days, written as in 30 min, 4 h or 2 d.",
                            "• Trigger 1: Must be a whole number from 0 to 9, was 10.0.",
                            "• Trigger 2: Must be a text, was \"\".",
                            "• Accept with a caveat from: Must not be above “Accept from”, which is 0.85, was 0.9.",
                            "• Claims, legal claim: Must be a number from 0 to 1, was 2.0.");
        }

        @Test
        void amountsWithoutNameOrWithTheSameAreSaid() {
            var limit = JsonNodeFactory.instance.objectNode().put("field", "").put("above", 1);
            model.add(PolicyDraft.AMOUNTS, limit);
            assertThat(model.checkProperty().get().at("amount_limits."))
                    .isEqualTo("Must have a path, as in loan.amount.");

            model.add(PolicyDraft.AMOUNTS, limit.deepCopy().put("field", "trade_value"));
            assertThat(model.checkProperty().get().at("amount_limits.trade_value"))
                    .isEqualTo("Stands twice.");
        }

        @Test
        void theSameValueAgainIsNoChange() {
            model.reasonProperty().set("because");
            edit(JsonPointer.compile("/guards/triggers/0/priority"), 3);
            assertThat(model.canApply()).isTrue();

            edit(JsonPointer.compile("/guards/triggers/0/priority"), 9);
            assertThat(model.isEdited()).isFalse();
            assertThat(model.canApply()).isFalse();
        }

        @Test
        void discardingShowsWhatIsInForce() {
            edit(ScoreField.ACCEPT, .9);
            model.discard();
            assertThat(model.draftProperty().get()).isEqualTo(PolicyDraft.of(Policy.DEFAULT));
            assertThat(model.editsProperty().get()).isEmpty();
        }

        @Test
        void whoMayNotChangeItChangesNothing() {
            var analyst = modelOf("ann", false);
            analyst.reasonProperty().set("because");
            analyst.edit(ScoreField.ACCEPT.place(), DoubleNode.valueOf(.9));
            analyst.rollBack(PolicyVersion.BUILT_IN);

            assertThat(analyst.isEdited()).isFalse();
            assertThat(analyst.canApply()).isFalse();
        }
    }

    @Nested
    class Applying {
        @Test
        void needsAReason() {
            edit(ScoreField.ACCEPT, .9);
            assertThat(model.canApply()).isFalse();
            model.reasonProperty().set(" ");
            assertThat(model.canApply()).isFalse();
            model.reasonProperty().set("because");
            assertThat(model.canApply()).isTrue();
        }

        @Test
        void isTheNextVersionAndNothingIsLeftToApply() {
            apply(.9, "fewer mistakes");

            assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
            assertThat(store.current().author()).isEqualTo("ada");
            assertThat(model.baseProperty().get()).isEqualTo(store.current());
            assertThat(model.editsProperty().get()).isEmpty();
            assertThat(model.reasonProperty().get()).isEmpty();
            assertThat(model.noticeProperty().get())
                    .isEqualTo(new PolicyNotice("Version 1 is in force for everybody.", Tone.SUCCESS));
        }

        @Test
        void happensOnceHoweverOftenItIsAskedFor() {
            edit(ScoreField.ACCEPT, .9);
            model.reasonProperty().set("because");
            model.apply();
            model.apply();

            assertThat(tasks.waiting()).isOne();
            assertThat(model.applyingProperty().get()).isTrue();
        }

        @Test
        void anOutageIsSaidAndNothingIsLost() {
            failing.unreachable = true;
            apply(.9, "fewer mistakes");

            assertThat(model.noticeProperty().get().sentence())
                    .isEqualTo("Nothing was changed, and your changes are kept: Redis does not answer.");
            assertThat(model.editsProperty().get()).hasSize(1);
            assertThat(model.reasonProperty().get()).isEqualTo("fewer mistakes");
            assertThat(model.canApply()).isTrue();
        }

        @Test
        void onesOwnVersionIsNoConflictWhileTheAnswerIsUnderWay() {
            edit(ScoreField.ACCEPT, .9);
            model.reasonProperty().set("because");
            model.apply();
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "ada", "seen before the answer");
            model.look();

            assertThat(model.overtakingProperty().get()).isEmpty();
        }

        @Test
        void anAnswerThatWasLostDoesNoHarm() {
            failing.losesAnswers = true;
            apply(.9, "fewer mistakes");
            assertThat(model.noticeProperty().get().tone()).isEqualTo(Tone.DANGER);
            model.look();

            assertThat(model.overtakingProperty().get()).isEmpty();
            assertThat(model.isEdited()).isFalse();
            assertThat(model.noticeProperty().get().sentence()).isEqualTo("Version 1 is in force for everybody.");
        }

        @Test
        void whoIsNoAdminAnyMoreIsToldSo() {
            var former = modelOf("carol", true);
            former.edit(ScoreField.ACCEPT.place(), DoubleNode.valueOf(.9));
            former.reasonProperty().set("because");
            former.apply();
            tasks.runAll();

            assertThat(former.noticeProperty().get().sentence())
                    .isEqualTo("Nothing was changed: carol is not an admin. Your changes are kept.");
            assertThat(former.isEdited()).isTrue();
        }
    }

    @Nested
    class AnotherAdmin {
        @Test
        void whoEditsNothingSeesTheirVersion() {
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
            model.look();

            assertThat(model.baseProperty().get().number()).isOne();
            assertThat(model.noticeProperty().get().sentence())
                    .isEqualTo("Version 1 by bob is in force now: more samples");
        }

        @Test
        void whoEditsIsShownWhatTheyChangedAndKeepsItsOwn() {
            edit(ScoreField.ACCEPT, .9);
            model.reasonProperty().set("because");
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
            model.look();

            assertThat(model.overtakingProperty().get().orElseThrow().edits())
                    .extracting(PolicyEdit::sentence)
                    .containsExactly("Share that people look at .02 → .50");
            assertThat(model.inForce().getValue().number()).isOne();
            assertThat(model.canApply()).isFalse();

            model.keepEdits();
            model.apply();
            tasks.runAll();
            assertThat(store.current().number()).isEqualTo(2);
            assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
            assertThat(store.current().policy().auditRate()).isEqualTo(.5);
        }

        @Test
        void whoWasFasterByAMomentIsAConflictToo() {
            edit(ScoreField.ACCEPT, .9);
            model.reasonProperty().set("because");
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
            model.apply();
            tasks.runAll();

            assertThat(model.overtakingProperty().get()).isPresent();
            assertThat(store.current().number()).isOne();
            assertThat(model.isEdited()).isTrue();
        }

        @Test
        void discardingTakesTheirs() {
            edit(ScoreField.ACCEPT, .9);
            store.apply(Policy.DEFAULT.withAuditRate(.5), 0, "bob", "more samples");
            model.look();
            model.discard();

            assertThat(model.baseProperty().get().number()).isOne();
            assertThat(model.overtakingProperty().get()).isEmpty();
            assertThat(model.isEdited()).isFalse();
        }
    }

    @Nested
    class History {
        @Test
        void tellsWhatEachVersionChanged() {
            apply(.9, "first");
            apply(.8, "second");
            model.history().watch(true);
            assertThat(model.history().stateProperty().get()).isEqualTo(new PolicyHistory.Loading());
            tasks.runAll();

            assertThat(shown().entries())
                    .extracting(entry -> entry.edits().getFirst().sentence())
                    .containsExactly("Accept from .90 → .80", "Accept from .85 → .90");
        }

        @Test
        void isReadAgainAfterAChangeWhileSomebodyLooks() {
            model.history().watch(true);
            apply(.9, "first");
            assertThat(shown().entries()).hasSize(1);
        }

        @Test
        void aLateAnswerDoesNotReplaceANewerOne() {
            model.history().read();
            failing.unreachable = true;
            model.history().read();
            tasks.runLast();
            failing.unreachable = false;
            tasks.runFirst();

            assertThat(model.history().stateProperty().get())
                    .isEqualTo(new PolicyHistory.Failed("Redis does not answer."));
        }

        @Test
        void rollingBackIsANewVersionOnceItIsApplied() {
            apply(.9, "first");
            apply(.8, "second");
            model.rollBack(store.history(2).getLast());
            assertThat(model.reasonProperty().get()).isEqualTo("Back to version 1");
            assertThat(model.editsProperty().get())
                    .extracting(PolicyEdit::sentence)
                    .containsExactly("Accept from .80 → .90");
            model.apply();
            tasks.runAll();

            assertThat(store.current().number()).isEqualTo(3);
            assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
        }

        private PolicyHistory.Shown shown() {
            return (PolicyHistory.Shown) model.history().stateProperty().get();
        }
    }

    private void apply(double accept, String reason) {
        edit(ScoreField.ACCEPT, accept);
        model.reasonProperty().set(reason);
        model.apply();
        tasks.runAll();
    }

    private void edit(ScoreField field, double value) {
        edit(field.place(), value);
    }

    private void edit(JsonPointer place, double value) {
        model.edit(place, DoubleNode.valueOf(value));
    }

    /** Can be away. */
    private static final class FailingStore implements PolicyStore {
        private final PolicyStore store;
        private boolean unreachable;
        private boolean losesAnswers;

        FailingStore(PolicyStore store) {
            this.store = store;
        }

        @Override
        public PolicyVersion current() {
            return store.current();
        }

        @Override
        public PolicyChange apply(Policy policy, long base, String author, String reason) {
            answer();
            PolicyChange change = store.apply(policy, base, author, reason);
            if (losesAnswers) {
                throw new QueueUnavailableException("Redis does not answer.", null);
            }
            return change;
        }

        @Override
        public List<PolicyVersion> history(int limit) {
            answer();
            return store.history(limit);
        }

        private void answer() {
            if (unreachable) {
                throw new QueueUnavailableException("Redis does not answer.", null);
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
