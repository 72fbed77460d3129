package io.countersign.engine.drift.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.drift.Numbers;
import io.countersign.engine.drift.distance.DistancePanel.Reading;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DistancePanelTest {
    private final Numbers numbers = new Numbers(9);

    @Property(tries = 60)
    void theGreatestDifferenceIsThatOfTheLibrary(
            @ForAll @Size(min = 2, max = 40) @DoubleRange(max = 5) double[] first,
            @ForAll @Size(min = 2, max = 40) @DoubleRange(max = 5) double[] second) {
        Arrays.setAll(first, i -> Math.abs(Math.rint(first[i])));
        Arrays.setAll(second, i -> Math.abs(second[i]));
        double expected = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(first, second);

        assertThat(Pool.of(first, second, 10).distances()[0]).isCloseTo(expected, within(1e-12));
        Arrays.sort(first);
        Arrays.sort(second);
        assertThat(Distance.kolmogorovSmirnov(first, second)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theAreaBetweenShiftedSamplesIsTheShift() {
        double[] sample = Numbers.array(100, numbers::confidence);
        double[] shifted = Arrays.stream(sample).map(value -> value + 0.25).toArray();

        assertThat(panel(sample, shifted).reading(Measure.WASSERSTEIN).value()).isCloseTo(0.25, within(1e-12));
    }

    /** Each of 60 panels exceeds each band with a probability of 5 %; 11 of 60 or more happen once in 20,000. */
    @Test
    void chanceStaysWithinTheBandsInNineteenOfTwenty() {
        for (Measure measure : Measure.values()) {
            long beyond = 0;
            for (int i = 0; i < 60; i++) {
                DistancePanel panel =
                        panel(Numbers.array(200, numbers::confidence), Numbers.array(60, numbers::confidence));
                beyond += panel.reading(measure).isBeyondChance() ? 1 : 0;
            }
            assertThat(beyond).as(measure.label()).isLessThan(11);
        }
    }

    @Test
    void aChangeIsBeyondChanceInEveryDistance() {
        DistancePanel panel =
                panel(Numbers.array(500, numbers::confidence), Numbers.array(300, () -> numbers.beta(0.6, 10)));

        assertThat(panel.readings()).hasSize(5).allMatch(Reading::isBeyondChance);
        assertThat(panel.reading(Measure.PSI).value())
                .isGreaterThan(panel.reading(Measure.KULLBACK_LEIBLER).value());
        assertThat(panel.reading(Measure.JENSEN_SHANNON).value()).isBetween(0.0, Math.log(2));
    }

    @Test
    void whatIsNoNumberIsLeftOutAndTooLittleIsNoPanel() {
        double[] few = {1, Double.NaN, Double.POSITIVE_INFINITY};

        assertThat(DistancePanel.of(few, new double[] {1, 2, 3}, 1)).isEmpty();
        assertThat(DistancePanel.of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}, 1))
                .hasValueSatisfying(panel -> {
                    assertThat(panel.baseline()).isEqualTo(2);
                    assertThat(panel.current()).isEqualTo(3);
                });
    }

    @Test
    void twoConstantsThatAreTheSameAreNotApart() {
        assertThat(panel(new double[] {1, 1, 1}, new double[] {1, 1}).readings())
                .allSatisfy(reading -> assertThat(reading.value()).isZero());
    }

    private static DistancePanel panel(double[] baseline, double[] current) {
        return DistancePanel.of(baseline, current, 1).orElseThrow();
    }
}
