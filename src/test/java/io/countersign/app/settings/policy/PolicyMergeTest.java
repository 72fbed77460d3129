package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.policy.AmountLimit;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.Side;
import io.countersign.engine.json.FieldPath;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PolicyMergeTest {
    private static final Policy BASE = Policy.DEFAULT;
    private static final PolicyDraft UNCHANGED = PolicyDraft.of(BASE);

    @Property
    void whoChangedNothingGetsWhatTheOthersDid(@ForAll @DoubleRange(max = 1) double rate) {
        Policy theirs = BASE.withAuditRate(rate).with(new RiskLimits(rate, 1));

        assertThat(PolicyMerge.onto(BASE, UNCHANGED, theirs)).isEqualTo(PolicyDraft.of(theirs));
        assertThat(PolicyMerge.onto(BASE, PolicyDraft.of(theirs), BASE)).isEqualTo(PolicyDraft.of(theirs));
        assertThat(PolicyMerge.onto(BASE, PolicyDraft.of(theirs), theirs)).isEqualTo(PolicyDraft.of(theirs));
    }

    @Test
    void bothChangesCountAndMineWhereTheyMeet() {
        PolicyDraft mine = UNCHANGED
                .with(ScoreField.AUDIT.place(), DoubleNode.valueOf(.1))
                .with(ScoreField.ACCEPT.place(), TextNode.valueOf("most"));
        PolicyDraft merged = PolicyMerge.onto(BASE, mine, BASE.withAuditRate(.5).with(new RiskLimits(.8, 1)));

        assertThat(merged.at(ScoreField.AUDIT.place()).doubleValue()).isEqualTo(.1);
        assertThat(merged.at(ScoreField.ACCEPT.place()).asText()).isEqualTo("most");
        assertThat(merged.at(ScoreField.HIGH_RISK.place()).doubleValue()).isEqualTo(.8);
    }

    @Test
    void calibrationsAreToldApartByModelAndVersion() {
        ModelCalibration first = Calibrations.of("loan-1", "", new Calibrator.Temperature(2));
        ModelCalibration second = Calibrations.of("loan-2", "v7", new Calibrator.Temperature(2));
        ModelCalibration third = Calibrations.of("loan-2", "", new Calibrator.Temperature(3));
        Policy base = BASE.with(first).with(second);
        PolicyDraft mine = PolicyDraft.of(base).without(JsonPointer.compile("/calibrations/0"));

        assertThat(PolicyMerge.onto(base, mine, base.with(third))
                        .check()
                        .policy()
                        .orElseThrow()
                        .calibrations())
                .containsExactly(second, third);
        assertThat(PolicyMerge.onto(BASE, UNCHANGED, base)).isEqualTo(PolicyDraft.of(base));
    }

    @Test
    void entriesOfListsAreToldApartByTheirNames() {
        var triggers = new ArrayList<>(BASE.guards().triggers());
        triggers.removeFirst();
        triggers.add(new EscalationTrigger("refund", 5, new EscalationCondition.Terms(Side.INPUT, List.of("refund"))));
        Policy theirs = BASE.with(BASE.guards().withTriggers(triggers))
                .withAmounts(List.of(BASE.amounts().getFirst(), new AmountLimit(FieldPath.of("loan"), 10)));
        PolicyDraft mine = UNCHANGED
                .with(JsonPointer.compile("/guards/triggers/3/priority"), DoubleNode.valueOf(9))
                .without(JsonPointer.compile("/amount_limits/0"));

        Policy merged = PolicyMerge.onto(BASE, mine, theirs).check().policy().orElseThrow();

        assertThat(merged.amounts()).containsExactly(new AmountLimit(FieldPath.of("loan"), 10));
        assertThat(merged.guards().triggers())
                .extracting(EscalationTrigger::name)
                .containsExactly("legal action is threatened", "a person is asked for", "the tone is angry", "refund");
        assertThat(merged.guards().triggers().get(2).priority()).isEqualTo(9);
    }
}
