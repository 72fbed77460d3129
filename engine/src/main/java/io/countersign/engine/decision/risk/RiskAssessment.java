package io.countersign.engine.decision.risk;

import java.util.List;

/**
 * A risk with its reasons.
 *
 * @param score 0 to 1; NaN if it is unknown, which sends the decision to people
 * @param contributions what added to it, largest first
 */
public record RiskAssessment(double score, List<RiskContribution> contributions) {
    public RiskAssessment {
        contributions = List.copyOf(contributions);
    }
}
