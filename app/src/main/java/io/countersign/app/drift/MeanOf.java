package io.countersign.app.drift;

import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.BaselineStatistics;
import java.util.List;
import java.util.Optional;

/**
 * A mean and how well it is known.
 *
 * @param error half its 95 % interval; 0 for values that are all the same
 * @param values how many
 */
record MeanOf(double mean, double error, long values) {
    /** Nothing for fewer than two values, of which little can be said. */
    static Optional<MeanOf> of(List<Double> values) {
        return values.size() < 2 || values.size() > Baseline.MOST
                ? Optional.empty()
                : Optional.of(of(Baseline.learned(values).statistics()));
    }

    static MeanOf of(BaselineStatistics statistics) {
        return new MeanOf(statistics.mean(), statistics.error(), statistics.count());
    }
}
