package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final MonitorSettings SETTINGS =
            MonitorSettings.of(MonitorKind.ANY_CHANGE).withTarget(1_000_000).withBaseline(200);

    private final Numbers numbers = new Numbers(7);
    private final Watch watch = Watch.of(SETTINGS);

    @Nested
    class WhatCannotBeWatched {
        @Test
        void isCountedByKindAndMovesNothing() {
            feed(watch, 250);
            double evidence = watch.evidence();

            watch.observe(Double.NaN);
            watch.observe(Double.POSITIVE_INFINITY);
            watch.observe(Double.NEGATIVE_INFINITY);
            watch.refuse(BadInput.MISSING);
            watch.refuse(BadInput.TEXT);

            assertThat(watch.counts()).isEqualTo(new InputCounts(250, 1, 2, 1, 1, 0));
            assertThat(watch.counts().seen()).isEqualTo(255);
            assertThat(watch.evidence()).isEqualTo(evidence);
        }

        @Test
        void isCountedInThePlacesOfAlarms() {
            feed(watch, 200);
            for (int i = 0; i < 1_000; i++) {
                watch.refuse(BadInput.MISSING);
            }

            Alarm alarm = change(watch).orElseThrow();

            assertThat(alarm.index()).isBetween(1_201L, 1_240L);
            assertThat(alarm.start()).isBetween(1_195L, alarm.index());
        }

        @Test
        void beyondTheRangeOfAdwinIsSaid() {
            Watch adwin = Watch.of(MonitorSettings.of(MonitorKind.ADWIN));
            adwin.observe(7);

            assertThat(adwin.counts().beyond()).isEqualTo(1);
            assertThat(adwin.caveats()).contains(Caveat.BEYOND_RANGE);
        }
    }

    @Nested
    class ItsCondition {
        @Test
        void beforeAnyNumberIsThatNoneCame() {
            watch.observe(Double.NaN);

            assertThat(watch.condition()).isEqualTo(new Condition.Waiting());
            assertThat(watch.condition().sentence()).isEqualTo("No number has come yet.");
            assertThat(Watch.of(MonitorSettings.of(MonitorKind.ADWIN)).condition())
                    .isEqualTo(new Condition.Waiting());
        }

        @Test
        void afterASingleValueIsThatTheBaselineIsLearned() {
            watch.observe(0.5);

            assertThat(watch.condition().sentence())
                    .isEqualTo("1 of the 200 values of the baseline has come; nothing is watched yet.");
            assertThat(watch.threshold()).isEmpty();
            assertThat(watch.evidence()).isZero();
        }

        @Test
        void ofAStreamShorterThanItsBaselineIsHowMuchIsMissing() {
            feed(watch, 199);

            assertThat(watch.condition()).isEqualTo(new Condition.Learning(199, 200));
            feed(watch, 1);
            assertThat(watch.condition()).isEqualTo(new Condition.Watching(0));
            assertThat(watch.baseline())
                    .hasValueSatisfying(
                            baseline -> assertThat(baseline.values()).hasSize(200));
        }

        @Test
        void ofAConstantStreamIsItsValueForEveryMonitor() {
            for (MonitorKind kind : MonitorKind.values()) {
                for (double constant : new double[] {0, 0.5, 1, 250}) {
                    Watch each = Watch.of(MonitorSettings.of(kind).withBaseline(200));
                    double value = kind == MonitorKind.CALIBRATION ? 0 : constant;
                    Collections.nCopies(5_000, value).forEach(each::observe);

                    assertThat(each.lastAlarm()).as(kind + " on " + constant).isEmpty();
                    if (kind.needsBaseline()) {
                        assertThat(each.condition()).isEqualTo(new Condition.Constant(constant, 4_800));
                    }
                }
            }
        }

        @Test
        void ofAConstantThatBecomesAnotherIsAnAlarm() {
            Collections.nCopies(1_000, 0.9).forEach(watch::observe);
            Collections.nCopies(30, 0.9001).forEach(watch::observe);

            assertThat(watch.condition()).isInstanceOf(Condition.Alarmed.class);
            assertThat(watch.condition().sentence()).startsWith("The values changed (up) from about value ");
        }
    }

    @Nested
    class AfterAnAlarm {
        @Test
        void itStaysAlarmedUnlessItIsReset() {
            feed(watch, 200);
            Alarm alarm = change(watch).orElseThrow();

            assertThat(watch.condition()).isEqualTo(new Condition.Alarmed(alarm));
            assertThat(change(watch)).isEmpty();
        }

        @Test
        void aResetLearnsANewBaseline() {
            Watch resetting = Watch.of(SETTINGS.withReset(true));
            feed(resetting, 200);
            Alarm alarm = change(resetting).orElseThrow();

            assertThat(resetting.condition()).isEqualTo(new Condition.Waiting());
            assertThat(resetting.lastAlarm()).contains(alarm);
            Numbers.list(1_000, () -> numbers.beta(0.5, 10)).forEach(resetting::observe);
            assertThat(resetting.condition()).isEqualTo(new Condition.Watching(800));
        }

        @Test
        void aResetKeepsABaselineThatAPersonAccepted() {
            Baseline accepted = Baseline.learned(Numbers.list(300, numbers::confidence))
                    .accepted("alice", Instant.EPOCH, "new prompt");
            Watch resetting = Watch.of(SETTINGS.withReset(true), accepted);

            assertThat(change(resetting)).isPresent();
            assertThat(resetting.baseline()).contains(accepted);
            assertThat(change(resetting))
                    .as("it is still not what was accepted")
                    .isPresent();
        }
    }

    @Nested
    class NeighboursThatDependOnEachOther {
        /** Without residuals about one alarm per 900 values at a target of 10,000. */
        @Test
        void areWatchedByTheirResiduals() {
            assertThat(alarms(0.3, Autocorrelation.AUTO)).isLessThanOrEqualTo(8);
            assertThat(alarms(0.3, Autocorrelation.OFF)).isGreaterThan(20);
        }

        @Test
        void areSaidWithWhatThatMeans() {
            assertThat(correlated(0.0, Autocorrelation.AUTO, 510).caveats()).isEmpty();
            assertThat(correlated(0.4, Autocorrelation.AUTO, 510).caveats()).containsExactly(Caveat.RESIDUALS);
            assertThat(correlated(0.4, Autocorrelation.OFF, 510).caveats()).containsExactly(Caveat.RATE_NOT_GUARANTEED);
            assertThat(correlated(0.85, Autocorrelation.AUTO, 510).caveats())
                    .containsExactly(Caveat.RESIDUALS, Caveat.RATE_NOT_GUARANTEED);
        }

        @Test
        void doNotHideAMoveOfTheMean() {
            Watch mean = Watch.of(MonitorSettings.of(MonitorKind.MEAN_SHIFT));
            double noise = 0;
            for (int i = 0; i < 3_000; i++) {
                noise = 0.5 * noise + 0.03 * numbers.gaussian();
                mean.observe((i < 2_000 ? 0.8 : 0.7) + noise);
            }

            assertThat(mean.caveats()).containsExactly(Caveat.RESIDUALS);
            assertThat(mean.lastAlarm()).hasValueSatisfying(alarm -> {
                assertThat(alarm.change()).isEqualTo(Change.DOWN);
                assertThat(alarm.index()).isBetween(2_001L, 2_300L);
            });
        }

        private long alarms(double phi, Autocorrelation wish) {
            long alarms = 0;
            for (int run = 0; run < 4; run++) {
                alarms += correlated(phi, wish, 10_000).snapshot().resets();
            }
            return alarms;
        }

        private Watch correlated(double phi, Autocorrelation wish, int values) {
            Watch each = Watch.of(
                    MonitorSettings.of(MonitorKind.ANY_CHANGE).withReset(true).withAutocorrelation(wish));
            double noise = 0;
            for (int i = 0; i < values; i++) {
                noise = phi * noise + numbers.gaussian();
                each.observe(noise);
            }
            return each;
        }
    }

    @Test
    void aBaselineTooShortForTheToleranceIsSaid() {
        Watch mean = Watch.of(MonitorSettings.of(MonitorKind.MEAN_SHIFT).withBaseline(20));
        feed(mean, 30);

        assertThat(mean.caveats()).contains(Caveat.SHORT_BASELINE);
    }

    @Test
    void twoValuesAreSaidToBeWeak() {
        for (int i = 0; i < 300; i++) {
            watch.observe(numbers.uniform() < 0.5 ? 1 : 0);
        }

        assertThat(watch.caveats()).contains(Caveat.FEW_VALUES);
    }

    @Test
    void rulesSayThatTheirRateCannotBeChosen() {
        assertThat(Watch.of(MonitorSettings.of(MonitorKind.KL)).caveats()).containsExactly(Caveat.RATE_NOT_CHOSEN);
    }

    private void feed(Watch to, int values) {
        Numbers.list(values, numbers::confidence).forEach(to::observe);
    }

    private Optional<Alarm> change(Watch to) {
        List<Double> lower = Numbers.list(200, () -> numbers.beta(0.5, 10));
        return lower.stream().map(to::observe).flatMap(Optional::stream).findFirst();
    }
}
