package io.countersign.engine.decision.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MagnitudeRiskPropertyTest {
    private final RiskModel risk = new MagnitudeRisk();

    @Property(tries = 200)
    void neverReachesCertaintyAndNeverFallsWithAnotherNumber(
            @ForAll @Size(max = 60) List<Long> amounts, @ForAll @IntRange(max = 100) int largeOnes) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        amounts.forEach(values::add);
        double before = risk.score(values);
        for (int i = 0; i < largeOnes; i++) {
            values.add(1e12);
        }

        assertThat(risk.score(values)).isGreaterThanOrEqualTo(before).isLessThan(1);
    }
}
