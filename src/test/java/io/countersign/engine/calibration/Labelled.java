package io.countersign.engine.calibration;

import io.countersign.engine.drift.Numbers;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Decisions with known truth. */
public final class Labelled {
    private Labelled() {}

    /**
     * Beta(4,1) confidences.
     *
     * @param right the probability that an output is right, by its confidence
     */
    public static List<Outcome> outcomes(int count, long seed, DoubleUnaryOperator right) {
        var numbers = new Numbers(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double confidence = numbers.beta(0.8, 5);
                    return new Outcome(confidence, numbers.uniform() < right.applyAsDouble(confidence));
                })
                .toList();
    }
}
