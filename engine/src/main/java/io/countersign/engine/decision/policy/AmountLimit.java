package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.Amount;
import io.countersign.engine.json.FieldPath;

/**
 * An amount above which people decide. A value that is no number where the amount should stand counts as above: nobody
 * knows how much it is.
 *
 * @param field where the amount stands in the input
 * @param above the largest amount, whatever its sign, that is decided without people; 0 or more
 */
public record AmountLimit(FieldPath field, double above) {
    /** Whether people have to decide this input. */
    public boolean isExceededBy(JsonNode input) {
        return field.anyMatch(input, value -> !(Math.abs(Amount.of(value)) <= above));
    }
}
