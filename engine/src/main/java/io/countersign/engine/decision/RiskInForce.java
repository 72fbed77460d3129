package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.risk.LargestShares;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RiskModel;
import io.countersign.engine.decision.risk.RuledRisk;
import java.util.List;

/** The risk model with the rules of the policy in force; made anew when the policy changes. Thread-safe. */
final class RiskInForce {
    private final RiskModel base;
    private volatile Made made;

    private record Made(Policy policy, RiskModel model) {}

    RiskInForce(RiskModel base) {
        this.base = base;
        this.made = make(Policy.DEFAULT);
    }

    @SuppressWarnings("ReferenceEquality") // comparing every threshold would cost more than it saves
    private RiskModel under(Policy policy) {
        Made latest = made;
        if (latest.policy != policy) {
            latest = make(policy);
            made = latest;
        }
        return latest.model;
    }

    /** The score of the draft's input; NaN if the model gave none that counts or failed. */
    double of(Draft draft) {
        try {
            double score = under(draft.policy()).score(draft.request.input());
            return score >= 0 && score <= 1 ? score : Double.NaN;
        } catch (RuntimeException failure) {
            return Double.NaN;
        }
    }

    /** What adds most to the score of an input, and the rest together; empty if the model failed. */
    List<RiskContribution> contributions(Policy policy, JsonNode input) {
        try {
            return LargestShares.of(under(policy).contributions(input));
        } catch (RuntimeException failure) {
            return List.of();
        }
    }

    private Made make(Policy policy) {
        RiskModel model = policy.riskRules().isEmpty()
                ? base
                : new RuledRisk(base, policy.riskRules(), policy.approvals().bands());
        return new Made(policy, model);
    }
}
