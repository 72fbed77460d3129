package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.review.RiskBands;
import java.util.ArrayList;
import java.util.List;

/**
 * Another risk model with rules on top: the score is at least where the level of each rule that applies begins. A score
 * that is unknown stays unknown. Immutable.
 */
public final class RuledRisk implements RiskModel {
    private final RiskModel base;
    private final List<RiskRule> rules;
    private final RiskBands bands;

    public RuledRisk(RiskModel base, List<RiskRule> rules, RiskBands bands) {
        this.base = base;
        this.rules = List.copyOf(rules);
        this.bands = bands;
    }

    @Override
    public double score(JsonNode input) {
        double score = base.score(input);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).appliesTo(input)) {
                score = Math.max(score, bands.lowest(rules.get(i).level()));
            }
        }
        return score;
    }

    @Override
    public List<RiskContribution> contributions(JsonNode input) {
        var contributions = new ArrayList<>(base.contributions(input));
        for (RiskRule rule : rules) {
            if (rule.appliesTo(input)) {
                contributions.add(new RiskContribution(
                        rule.name(), bands.lowest(rule.level()), rule.when().explain(input)));
            }
        }
        contributions.sort(RiskContribution.LARGEST_FIRST);
        return contributions;
    }
}
