package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RiskModel;
import java.util.List;

/** Finds the same risk in everything. */
public record FixedRisk(double risk) implements RiskModel {
    @Override
    public double score(JsonNode input) {
        return risk;
    }

    @Override
    public List<RiskContribution> contributions(JsonNode input) {
        return List.of(new RiskContribution("everything", risk, "always so"));
    }
}
