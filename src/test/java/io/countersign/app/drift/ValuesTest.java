package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void bothAreSharesOverTheSameBins() {
        var random = new Random(5);
        List<Double> usual = random.doubles(500, .6, .9).boxed().toList();
        List<Double> now = random.doubles(100, .5, .7).boxed().toList();
        Distribution values = Distribution.of(usual, now);

        assertThat(values.starts()[0]).isCloseTo(.5, within(.021));
        assertThat(values.end()).isCloseTo(.9, within(.021));
        assertThat(Arrays.stream(values.usual()).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(values.now()).sum()).isCloseTo(1, within(1e-9));
        assertThat(values.usual()[values.binAt(.55)]).isZero();
        assertThat(values.now()[values.binAt(.55)]).isPositive();
    }

    @Test
    void sharesOfDecisionsHaveTwoBins() {
        Distribution values = Distribution.of(List.of(0d, 0d, 0d, 1d), List.of(1d, 1d, 0d, 1d));
        assertThat(values.starts()).containsExactly(0, .5);
        assertThat(values.usual()).containsExactly(.75, .25);
        assertThat(values.now()).containsExactly(.25, .75);
    }

    @Test
    void aFewGiantsDoNotHideTheRest() {
        var random = new Random(5);
        List<Double> usual =
                new java.util.ArrayList<>(random.doubles(1_000, 10, 20).boxed().toList());
        usual.add(1e9);
        Distribution values = Distribution.of(usual, List.of(15d));

        assertThat(values.end()).isLessThan(30);
        assertThat(Arrays.stream(values.usual()).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void constantsAndNothingHaveBinsOrNone() {
        assertThat(Distribution.of(List.of(7d, 7d), List.of(7d)).binAt(7)).isNotNegative();
        assertThat(Distribution.of(List.of(), List.of()).isEmpty()).isTrue();
    }
}
