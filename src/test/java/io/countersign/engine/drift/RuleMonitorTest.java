package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class RuleMonitorTest {
    private final Numbers numbers = new Numbers(6);

    /** What was measured for these rules is about one in 306 and one in 1,848; 300 runs have a standard error of 6 %. */
    @Test
    void theyAlarmOnUnchangingStreamsAsOftenAsIsSaid() {
        assertThat(meanToAlarm(Rule.KL)).isBetween(200.0, 420.0);
        assertThat(meanToAlarm(Rule.KS)).isBetween(1_200.0, 2_600.0);
    }

    @Test
    void theMeanRulesSeeALargeMoveOfTheMean() {
        for (Rule rule : new Rule[] {Rule.ROLLING_MEAN, Rule.ROLLING_MEAN_15}) {
            RuleMonitor monitor = begun(rule);

            assertThat(Runs.first(monitor, numbers::confidence, 1_000)).isEmpty();
            assertThat(Runs.first(monitor, () -> numbers.beta(0.5, 10), 100))
                    .hasValueSatisfying(alarm -> assertThat(alarm.change()).isEqualTo(Change.DOWN));
        }
    }

    @Test
    void nothingIsComparedBeforeTheWindowIsFull() {
        RuleMonitor monitor = begun(Rule.KS);

        for (int i = 0; i < 119; i++) {
            assertThat(monitor.observe(0.01)).isEmpty();
        }
        assertThat(monitor.observe(0.01)).hasValueSatisfying(alarm -> {
            assertThat(alarm.index()).isEqualTo(120);
            assertThat(alarm.start()).isEqualTo(21);
            assertThat(alarm.evidence()).isGreaterThan(0.99);
        });
    }

    private double meanToAlarm(Rule rule) {
        DoubleSupplier stream = numbers::confidence;
        return Runs.meanToAlarm(run -> begun(rule), stream, 300);
    }

    private RuleMonitor begun(Rule rule) {
        return RuleMonitor.after(Baseline.learned(Numbers.list(500, numbers::confidence)), rule);
    }
}
