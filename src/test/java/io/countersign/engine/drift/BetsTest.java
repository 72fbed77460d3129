package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BetsTest {
    @Test
    void noBetWinsOrLosesOnAverageOverUniformRanks() {
        int bets = Bets.values().length;
        double[] payoffs = Bets.payoffs();
        int steps = payoffs.length / bets;

        for (int bet = 0; bet < bets; bet++) {
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                double payoff = payoffs[Bets.at((step + 0.5) / steps) + bet];
                assertThat(payoff).isPositive();
                sum += payoff;
            }
            assertThat(sum / steps).as(Bets.values()[bet].name()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void theWeightsTogetherAreOne() {
        assertThat(Arrays.stream(Bets.stakes().weights()).sum()).isCloseTo(1, within(1e-12));
        assertThat(Bets.stakes().weights().length).isEven();
    }
}
