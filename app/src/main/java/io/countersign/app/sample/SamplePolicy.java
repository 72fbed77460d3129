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
import java.util.stream.Stream;

/** The thresholds and rules of the sample. */
final class SamplePolicy {
    private static final EscalationTrigger COMMISSION = new EscalationTrigger(
            "most of the income is commission",
            3,
            new EscalationCondition.Field(Side.INPUT, new FieldCondition.Above(FieldPath.of("commission"), 72_000)));

    private static final AmountLimit LOANS = new AmountLimit(FieldPath.of("loan"), 490_000);

    /** Large loans, high risks, incomes that come and go, and one of twenty anyhow go to people. */
    static final Policy POLICY = Policy.DEFAULT
            .with(new RiskLimits(.85, 1))
            .withAmounts(Stream.concat(Policy.DEFAULT.amounts().stream(), Stream.of(LOANS))
                    .toList())
            .withAuditRate(.05)
            .with(Policy.DEFAULT.guards().withTriggers(List.of(COMMISSION)));

    private SamplePolicy() {}
}
