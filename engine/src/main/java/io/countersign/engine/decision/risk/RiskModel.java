package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says what is at stake. Implementations are thread-safe and quick: they are asked for every decision. */
public interface RiskModel {
    /** The risk of acting on this input, 0 to 1. Anything else counts as unknown, and sends the decision to people. */
    double score(JsonNode input);

    /** What adds to the score, largest first; what is small may be told together, at the end. Asked only for what people get to see. */
    List<RiskContribution> contributions(JsonNode input);
}
