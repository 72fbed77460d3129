package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AlarmBudgetTest {
    private static final SignalKey CONFIDENCE = new SignalKey("loan-2", "confidence");
    private static final SignalKey RISK = new SignalKey("loan-2", "risk");
    private static final SignalKey OTHER = new SignalKey("loan-3", "confidence");

    @Test
    void theSignalsOfAModelShareItsWeight() {
        AlarmBudget budget = AlarmBudget.of(1_000, Map.of(CONFIDENCE, 3.0, RISK, 1.0, OTHER, 5.0));

        assertThat(budget.target(CONFIDENCE)).isCloseTo(1_000 / 0.75, Assertions.within(1e-9));
        assertThat(budget.target(RISK)).isEqualTo(4_000);
        assertThat(budget.target(OTHER)).isEqualTo(1_000);
        assertThat(budget.evidence(Map.of(CONFIDENCE, 100.0, RISK, 40.0, OTHER, 7.0, new SignalKey("x", "y"), 9.0)))
                .isEqualTo(92);
    }

    /** Two models, two signals each that are nearly the same number; the standard error of 400 runs is 5 %. */
    @Test
    void oneFalseAlarmPerTargetDecisionsOverAllOfThem() {
        AlarmBudget budget = AlarmBudget.of(300, Map.of(CONFIDENCE, 1.0, RISK, 1.0, OTHER, 1.0));
        var numbers = new Numbers(2);
        long decisions = 0;
        for (int run = 0; run < 400; run++) {
            List<Monitor> both = List.of(monitor(budget, CONFIDENCE, numbers), monitor(budget, RISK, numbers));
            Monitor other = monitor(budget, OTHER, numbers);
            boolean alarm = false;
            while (!alarm) {
                decisions++;
                double value = numbers.confidence();
                alarm = numbers.uniform() < 0.5
                        ? other.observe(value).isPresent()
                        : both.getFirst().observe(value).isPresent()
                                | both.getLast().observe(1 - value * value).isPresent();
            }
        }

        assertThat(decisions / 400.0 / 300).isBetween(0.9, 2.0);
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        AlarmBudget budget = AlarmBudget.of(1_000, Map.of(CONFIDENCE, 1.0));

        assertThatThrownBy(() -> budget.target(OTHER)).hasMessageContaining("has no share");
        assertThatThrownBy(() -> AlarmBudget.of(1, Map.of())).hasMessageContaining("above 1");
        assertThatThrownBy(() -> AlarmBudget.of(10, Map.of(RISK, 0.0))).hasMessageContaining("above 0");
    }

    private static Monitor monitor(AlarmBudget budget, SignalKey key, Numbers numbers) {
        return AnyChangeMonitor.after(
                Numbers.list(60, numbers::confidence).stream()
                        .map(value -> key.equals(RISK) ? 1 - value * value : value)
                        .toList(),
                budget.target(key),
                (long) (numbers.uniform() * 1e9));
    }
}
