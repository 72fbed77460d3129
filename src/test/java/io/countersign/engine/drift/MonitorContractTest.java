package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every monitor does. */
class MonitorContractTest {
    @Property(tries = 60)
    void savingAndGoingOnChangesNothing(
            @ForAll MonitorKind kind,
            @ForAll @IntRange(max = 2_500) int at,
            @ForAll boolean reset,
            @ForAll boolean correlated,
            @ForAll @LongRange(min = 1, max = 1_000) long seed) {
        Watch straight = watch(kind, reset, seed);
        Watch saved = watch(kind, reset, seed);
        double[] values = changing(seed, correlated);
        for (int i = 0; i < values.length; i++) {
            if (i == at) {
                saved = DriftJson.readWatch(DriftJson.write(saved.snapshot())).resume();
            }

            assertThat(saved.observe(values[i])).isEqualTo(straight.observe(values[i]));
            assertThat(saved.evidence()).isEqualTo(straight.evidence());
        }
        assertThat(saved.snapshot()).isEqualTo(straight.snapshot());
        assertThat(saved.condition()).isEqualTo(straight.condition());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFiniteNumberMovesNothing(MonitorKind kind) {
        Monitor monitor = begun(kind);
        MonitorSnapshot before = monitor.snapshot();

        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(monitor.observe(bad)).isEmpty();
        }

        assertThat(monitor.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void noNumberIsTooLargeOrTooSmall(MonitorKind kind) {
        for (double size : new double[] {Double.MAX_VALUE, 1.1e100, 1e100, 1e-100, Double.MIN_VALUE}) {
            Watch watch = Watch.of(MonitorSettings.of(kind).withBaseline(50));
            for (int i = 0; i < 400; i++) {
                watch.observe(i % 3 == 0 ? -size : size);
                assertThat(watch.evidence()).isNotNaN();
            }
            assertThat(watch.counts().infinite()).isEqualTo(size > 1e100 ? 400 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAlarmIsRaisedOnceAndAgainAfterTheEvidenceFell(MonitorKind kind) {
        assertThat(alarmsOverThreeChanges(begun(kind))).isBetween(2, 200);
    }

    @Test
    void aMonitorWhoseAlarmSticksIsCaught() {
        var silent = new Stuck(begun(MonitorKind.ANY_CHANGE), false);
        var loud = new Stuck(begun(MonitorKind.ANY_CHANGE), true);

        assertThat(alarmsOverThreeChanges(silent)).isEqualTo(1);
        assertThat(alarmsOverThreeChanges(loud)).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindStatesItsRateInOneSentence(MonitorKind kind) {
        assertThat(kind.rate(10_000)).endsWith(".").doesNotContain("%");
        assertThat(kind.rate(10_000).contains("10,000")).isEqualTo(kind.keepsPromise());
        assertThat(MonitorKind.of(kind.word())).contains(kind);
    }

    /** Away for a while and long back, three times. */
    private static int alarmsOverThreeChanges(Monitor monitor) {
        var numbers = new Numbers(8);
        int alarms = 0;
        for (int phase = 0; phase < 6; phase++) {
            for (int i = 0; i < (phase % 2 == 0 ? 200 : 4_000); i++) {
                double value = phase % 2 == 0 ? numbers.beta(0.5, 20) : numbers.confidence();
                alarms += monitor.observe(isDifference(monitor) ? value - 0.8 + (i % 2 == 0 ? 0.6 : -0.6) : value)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return alarms;
    }

    private static boolean isDifference(Monitor monitor) {
        return monitor.snapshot() instanceof CalibrationSnapshot;
    }

    private static Monitor begun(MonitorKind kind) {
        var numbers = new Numbers(4);
        Baseline baseline = Baseline.learned(Numbers.list(500, numbers::confidence));
        MonitorSettings settings = MonitorSettings.of(kind).withTarget(300);
        return kind.needsBaseline()
                ? Phase.watching(settings, baseline, false).monitor()
                : Phase.watching(settings).monitor();
    }

    private static Watch watch(MonitorKind kind, boolean reset, long seed) {
        return Watch.of(MonitorSettings.of(kind)
                .withTarget(100)
                .withBaseline(300)
                .withReset(reset)
                .withSeed(seed));
    }

    private static double[] changing(long seed, boolean correlated) {
        var numbers = new Numbers(seed);
        List<Double> values = new ArrayList<>();
        double before = 0.8;
        for (int i = 0; i < 2_500; i++) {
            double fresh = i % 97 == 0 ? Double.NaN : numbers.beta(i < 1_200 ? 0.8 : 0.6, 10);
            before = correlated && !Double.isNaN(fresh) ? 0.4 * before + 0.6 * fresh : fresh;
            values.add(before);
            before = Double.isNaN(before) ? 0.8 : before;
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Its flag is never taken back: it says nothing more, or the same for ever. */
    private static final class Stuck implements Monitor {
        private final Monitor real;
        private final boolean loud;
        private Optional<Alarm> raised = Optional.empty();

        Stuck(Monitor real, boolean loud) {
            this.real = real;
            this.loud = loud;
        }

        @Override
        public Optional<Alarm> observe(double value) {
            if (raised.isPresent()) {
                return loud ? raised : Optional.empty();
            }
            raised = real.observe(value);
            return raised;
        }

        @Override
        public double evidence() {
            return real.evidence();
        }

        @Override
        public double threshold() {
            return real.threshold();
        }

        @Override
        public boolean isRaised() {
            return raised.isPresent();
        }

        @Override
        public long observed() {
            return real.observed();
        }

        @Override
        public MonitorSnapshot snapshot() {
            return real.snapshot();
        }
    }
}
