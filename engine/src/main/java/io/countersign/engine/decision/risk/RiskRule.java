package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.review.RiskLevel;

/**
 * Raises the risk to a level where a condition holds, as in "operation is delete: critical". Immutable.
 *
 * @param name what people call it
 * @param when where it applies
 * @param level the lowest level that the decision then has
 */
public record RiskRule(String name, FieldCondition when, RiskLevel level) {
    public RiskRule {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a risk rule must have a name");
        }
    }

    /** Whether it applies to this input. */
    public boolean appliesTo(JsonNode input) {
        return when.holdsFor(input);
    }
}
