package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AdwinMonitorTest {
    @Property(tries = 25)
    void itCutsWhereThePublishedAlgorithmDoes(
            @ForAll @LongRange(max = 1_000) long seed,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double delta,
            @ForAll @IntRange(min = 1, max = 400) int change,
            @ForAll boolean beyond) {
        var numbers = new Numbers(seed);
        AdwinMonitor monitor = AdwinMonitor.of(delta);
        var naive = new NaiveAdwin(delta);
        for (int i = 0; i < 450; i++) {
            double mean = i / change % 2 == 0 ? 0.8 : 0.5;
            double value = (beyond ? 3 : 1) * numbers.beta(mean, seed % 2 == 0 ? 10 : 0.5);

            assertThat(monitor.observe(value).isPresent()).isEqualTo(naive.observe(value));
            assertThat(monitor.width()).isEqualTo(naive.width());
        }
    }

    @Test
    void theNewestBucketCountsToo() {
        AdwinMonitor monitor = AdwinMonitor.of(0.9);
        var naive = new NaiveAdwin(0.9);
        for (int i = 0; i < 64; i++) {
            assertThat(monitor.observe(0).isPresent()).isEqualTo(naive.observe(0));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(monitor.observe(1).isPresent()).isEqualTo(naive.observe(1));
        }
    }

    @Test
    void itForgetsWhatWentBeforeTheChange() {
        var numbers = new Numbers(2);
        AdwinMonitor monitor = AdwinMonitor.of(AdwinMonitor.DELTA);
        Numbers.list(3_000, numbers::confidence).forEach(monitor::observe);

        Alarm alarm = Runs.first(monitor, () -> numbers.beta(0.5, 10), 500).orElseThrow();
        Numbers.list(500, () -> numbers.beta(0.5, 10)).forEach(monitor::observe);

        assertThat(alarm.change()).isEqualTo(Change.DOWN);
        assertThat(alarm.index()).isBetween(3_001L, 3_060L);
        assertThat(alarm.evidence()).isGreaterThanOrEqualTo(1);
        assertThat(monitor.mean()).isBetween(0.47, 0.53);
    }

    /** Never seen at a rate of about one in 4e7 values. */
    @Test
    void anUnchangingStreamIsQuiet() {
        var numbers = new Numbers(1);

        assertThat(Runs.first(AdwinMonitor.of(AdwinMonitor.DELTA), numbers::confidence, 100_000))
                .isEmpty();
    }

    @Test
    void deltaIsAProbability() {
        assertThatThrownBy(() -> AdwinMonitor.of(0)).hasMessage("delta must lie between 0 and 1, was 0.0");
        assertThatThrownBy(() -> AdwinMonitor.of(1)).hasMessageContaining("was 1.0");
    }
}
