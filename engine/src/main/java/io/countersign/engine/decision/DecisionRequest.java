package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An input that somebody wants decided.
 *
 * @param id names the request; asked again under the same id it is the same request. It also settles whether the decision
 *     is audited
 * @param input what is to be decided; not changed by anybody
 */
public record DecisionRequest(String id, JsonNode input) {
    public DecisionRequest {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a request must have an id");
        }
    }
}
