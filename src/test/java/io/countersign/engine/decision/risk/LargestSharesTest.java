package io.countersign.engine.decision.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.StubModel;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestSharesTest {
    private final RiskModel risk = new MagnitudeRisk();

    @Test
    void theLargestAreToldAndTheRestIsCountedAndMakesTheSameRisk() {
        ObjectNode input = amounts(1_000);
        List<RiskContribution> told = LargestShares.of(risk.contributions(input));

        assertThat(told).hasSize(LargestShares.MOST + 1);
        assertThat(told.subList(0, LargestShares.MOST))
                .isEqualTo(risk.contributions(input).subList(0, LargestShares.MOST));
        assertThat(told.getLast())
                .extracting(RiskContribution::source, RiskContribution::because, RiskContribution::count)
                .containsExactly("980 more", "none of them larger", 980);
        assertThat(1 - told.stream().mapToDouble(each -> 1 - each.share()).reduce(1, (a, b) -> a * b))
                .isCloseTo(risk.score(input), within(1e-9));
    }

    @Test
    void fewAreToldAsTheyAre() {
        List<RiskContribution> few = risk.contributions(amounts(LargestShares.MOST + 1));

        assertThat(LargestShares.of(few)).isEqualTo(few);
    }

    @Test
    void whatWasCutAlreadyStaysAsItIs() {
        List<RiskContribution> cut = LargestShares.of(risk.contributions(amounts(1_000)));

        assertThat(LargestShares.of(cut)).isEqualTo(cut);
    }

    @Test
    void theModelKeepsNoMoreThanIsTold() {
        assertThat(risk.contributions(amounts(50_000))).hasSize(LargestShares.MOST + 1);
    }

    @Test
    void equalSharesAreToldInTheirOrder() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, 100).forEach(i -> input.put("amount_" + i, i == 60 ? 7 : 5));

        assertThat(risk.contributions(input).subList(0, 4))
                .extracting(RiskContribution::source)
                .containsExactly("amount_60", "amount_0", "amount_1", "amount_2");
    }

    @Test
    void aRuleIsToldBeforeManyThatAreToldTogether() {
        var rule = new RiskRule("any", new FieldCondition.Present(FieldPath.of("amount_0")), RiskLevel.CRITICAL);
        RiskModel ruled = new RuledRisk(new MagnitudeRisk(100), List.of(rule), RiskBands.DEFAULT);
        List<RiskContribution> told = LargestShares.of(ruled.contributions(amounts(1_000)));

        assertThat(told.getFirst().source()).isEqualTo("any");
        assertThat(told).hasSize(LargestShares.MOST + 1);
        assertThat(told.getLast().count()).isEqualTo(981);
        assertThat(told.getLast().share()).isGreaterThan(.9);
    }

    @Test
    void aLongNameIsCut() {
        var contribution = new RiskContribution("n".repeat(10_000), .5, "magnitude 1");

        assertThat(LargestShares.of(List.of(contribution)))
                .containsExactly(new RiskContribution("n".repeat(199) + "…", .5, "magnitude 1"));
    }

    @Test
    void neitherTheEntryNorTheDecisionGrowsWithTheNumbers() {
        ObjectNode input = amounts(50_000);
        var entries = new ArrayList<byte[]>();
        DecisionEngine engine = DecisionEngine.of(StubModel.sure(.9), each -> entries.addAll(each))
                .build();

        Decision decision = engine.decide(new DecisionRequest("many", input));

        assertThat(entries)
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.length).isLessThan(input.toString().length() + 10_000));
        assertThat(DecisionJson.write(decision, risk.contributions(input)).get("risk_contributions"))
                .hasSize(LargestShares.MOST + 1)
                .last()
                .satisfies(last -> assertThat(last.get("count").intValue()).isEqualTo(49_980));
    }

    private static ObjectNode amounts(int many) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, many).forEach(i -> input.put("amount_" + i, many - i));
        return input;
    }
}
