package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;

/** Says what is at stake. Implementations are thread-safe and quick: they are asked for every decision. */
public interface RiskModel {
    /** The risk of acting on this input, 0 to 1. Anything else counts as unknown, and sends the decision to people. */
    double score(JsonNode input);

    /** The same score with what added to it. */
    RiskAssessment assess(JsonNode input);
}
