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
