package io.countersign.engine.drift;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Whether ranks are uniform and independent, on many short streams, where the error of a wrong rank is largest. The p-value is
 * that of a Kolmogorov–Smirnov test, so right ranks fall below 1e-4 for one seed in 10,000.
 */
final class RankCheck {
    private static final int STREAMS = 2_000;
    private static final int VALUES = 12;

    /** Something that ranks the values of one stream. */
    interface Ranker {
        double add(double value, double tie);
    }

    private RankCheck() {}

    static double pValue(Supplier<Ranker> rankers) {
        var numbers = new Numbers(17);
        var ranks = new double[STREAMS * VALUES];
        for (int stream = 0; stream < STREAMS; stream++) {
            Ranker ranker = rankers.get();
            for (int i = 0; i < VALUES; i++) {
                ranks[stream * VALUES + i] = ranker.add(numbers.sixLevels(), numbers.uniform());
            }
        }
        if (Arrays.stream(ranks).anyMatch(rank -> !(rank > 0 && rank < 1))) {
            return 0;
        }
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), ranks);
    }
}
