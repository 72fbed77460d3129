package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyEditingTest extends PolicyViewModelCase {
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
                        "• Trigger 1: Must be a whole number from 0 to 9, was 10.",
                        "• Trigger 2: Must be a text, was \"\".",
                        "• Accept with a caveat from: Must not be above “Accept from”, which is 0.85, was 0.9.",
                        "• Claims, legal claim: Must be a number from 0 to 1, was 2.0.");
    }

    @Test
    void amountsWithoutNameOrWithTheSameAreSaid() {
        var limit = JsonNodeFactory.instance.objectNode().put("field", "").put("above", 1);
        model.add(PolicyDraft.AMOUNTS, limit);
        assertThat(model.checkProperty().get().at("amount_limits.")).isEqualTo("Must have a path, as in loan.amount.");

        model.add(PolicyDraft.AMOUNTS, limit.deepCopy().put("field", "trade_value"));
        assertThat(model.checkProperty().get().at("amount_limits.trade_value")).isEqualTo("Stands twice.");
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
