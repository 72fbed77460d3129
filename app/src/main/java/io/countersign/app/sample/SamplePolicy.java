package io.countersign.app.sample;

import io.countersign.engine.decision.policy.AmountLimit;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.Side;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.util.List;

/** The thresholds and rules of the sample. */
final class SamplePolicy {
    private static final EscalationTrigger COMMISSION = new EscalationTrigger(
            "most of the income is commission",
            3,
            new EscalationCondition.Field(Side.INPUT, new FieldCondition.Above(FieldPath.of("commission"), 72_000)));

    /** Large loans, high risks, incomes that come and go, and one of twenty anyhow go to people. */
    static final Policy POLICY = Policy.DEFAULT
            .with(new RiskLimits(.85, 1))
            .withAmounts(List.of(new AmountLimit(FieldPath.of("loan"), 490_000)))
            .withAuditRate(.05)
            .with(Policy.DEFAULT.guards().withTriggers(List.of(COMMISSION)));

    private SamplePolicy() {}
}
