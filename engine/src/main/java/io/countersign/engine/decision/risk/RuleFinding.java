package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.review.RiskLevel;

/**
 * Whether a rule applies to an input.
 *
 * @param name the rule's
 * @param level the lowest level that a decision has where it applies
 * @param applies whether it does
 * @param because the value that was found and what the rule asks of it, as a short text
 */
public record RuleFinding(String name, RiskLevel level, boolean applies, String because) {
    /** What there is to say of a rule and an input. */
    public static RuleFinding of(RiskRule rule, JsonNode input) {
        return new RuleFinding(
                rule.name(), rule.level(), rule.appliesTo(input), rule.when().explain(input));
    }
}
