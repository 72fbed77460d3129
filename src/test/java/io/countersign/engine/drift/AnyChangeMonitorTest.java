package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnyChangeMonitorTest {
    private static final int RUNS = 1_500;

    enum Unchanging {
        BETA(Numbers::confidence),
        SIX_LEVELS(Numbers::sixLevels),
        SKEWED(Numbers::skewed),
        LATENCY(numbers -> Math.exp(4 + numbers.gaussian()));

        private final ToDoubleFunction<Numbers> draw;

        Unchanging(ToDoubleFunction<Numbers> draw) {
            this.draw = draw;
        }

        DoubleSupplier stream(long seed) {
            var numbers = new Numbers(seed);
            return () -> draw.applyAsDouble(numbers);
        }
    }

    /** The bound is 1; the standard error is 2.6 %, so a right monitor fails here for about one seed in 30,000. */
    @ParameterizedTest
    @EnumSource
    void oneFalseAlarmPerTargetWhateverTheValuesLookLike(Unchanging unchanging) {
        DoubleSupplier stream = unchanging.stream(5);

        double mean =
                Runs.meanToAlarm(seed -> AnyChangeMonitor.after(Numbers.list(100, stream), 200, seed), stream, RUNS);

        assertThat(mean / 200).isBetween(0.95, 1.5);
    }

    @Test
    void noBaselineAtAllKeepsThePromiseToo() {
        DoubleSupplier stream = Unchanging.BETA.stream(6);

        assertThat(Runs.meanToAlarm(seed -> AnyChangeMonitor.after(List.of(), 200, seed), stream, RUNS))
                .isGreaterThan(190);
    }

    /** What changes, and what the alarm calls it; each of the 20 seeds alarms, and 15 name it right. */
    enum Changed {
        LOWER(Change.DOWN, numbers -> numbers.beta(0.7, 10)),
        HIGHER(Change.UP, numbers -> numbers.beta(0.9, 10)),
        WIDER(Change.WIDER, numbers -> numbers.beta(0.8, 4)),
        NARROWER(Change.NARROWER, numbers -> numbers.beta(0.8, 40)),
        TWO_PEAKS(Change.TAILS, Numbers::twoPeaks);

        private final Change change;
        private final ToDoubleFunction<Numbers> draw;

        Changed(Change change, ToDoubleFunction<Numbers> draw) {
            this.change = change;
            this.draw = draw;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAlarmSaysWhatChangedAndAboutWhen(Changed changed) {
        int named = 0;
        int placed = 0;
        for (int seed = 0; seed < 20; seed++) {
            var numbers = new Numbers(seed);
            AnyChangeMonitor monitor = AnyChangeMonitor.after(Numbers.list(500, numbers::confidence), 1e6, seed);
            Numbers.list(500, numbers::confidence).forEach(monitor::observe);

            Alarm alarm = Runs.first(monitor, () -> changed.draw.applyAsDouble(numbers), 5_000)
                    .orElseThrow();

            named += alarm.change() == changed.change ? 1 : 0;
            placed += Math.abs(alarm.start() - 501) <= 60 ? 1 : 0;
            assertThat(alarm.evidence()).isGreaterThanOrEqualTo(alarm.threshold());
        }
        assertThat(named).isGreaterThanOrEqualTo(15);
        assertThat(placed).isGreaterThanOrEqualTo(15);
    }

    @Test
    void anAlarmStaysWhileTheChangeLastsAndGoesWhenItIsOver() {
        var numbers = new Numbers(3);
        AnyChangeMonitor monitor = AnyChangeMonitor.after(Numbers.list(500, numbers::confidence), 1_000, 1);

        assertThat(Runs.first(monitor, () -> numbers.beta(0.7, 10), 500)).isPresent();
        assertThat(Runs.first(monitor, () -> numbers.beta(0.7, 10), 20_000)).isEmpty();
        assertThat(monitor.evidence()).isBetween(1_000.0, 100_001.0);
        assertThat(monitor.isRaised()).isTrue();

        Numbers.list(2_000, numbers::confidence).forEach(monitor::observe);
        assertThat(monitor.isRaised()).isFalse();
    }

    @Test
    void theStateIsSmall() {
        AnyChangeSnapshot saved = AnyChangeMonitor.after(List.of(), 100, 1).snapshot();

        long numbers = Cells.COUNT
                + Cells.COUNT / 8
                + 2L * saved.betting().bets().sums().size();
        assertThat(numbers * Double.BYTES).isLessThan(1_500);
    }

    @Test
    void aTargetThatIsNoPromiseIsRefused() {
        assertThatThrownBy(() -> AnyChangeMonitor.after(List.of(), 1, 0)).hasMessage("target must be > 1, was 1.0");
        assertThatThrownBy(() -> AnyChangeMonitor.after(List.of(), Double.NaN, 0))
                .hasMessageContaining("was NaN");
    }
}
