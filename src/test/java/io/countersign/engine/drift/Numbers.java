package io.countersign.engine.drift;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Seeded streams of numbers such as models' confidences. */
public final class Numbers {
    private static final double[] SIX_LEVELS = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};

    private final SplittableRandom random;

    public Numbers(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Beta with this mean; 10 for the usual spread, less for a wider one. */
    public double beta(double mean, double concentration) {
        double up = gamma(mean * concentration);
        return up / (up + gamma((1 - mean) * concentration));
    }

    /** Confidence as a good model states it: Beta(8,2). */
    public double confidence() {
        return beta(0.8, 10);
    }

    /** One of six values. */
    public double sixLevels() {
        return SIX_LEVELS[random.nextInt(SIX_LEVELS.length)];
    }

    /** Crowded below 1. */
    public double skewed() {
        return beta(10.5 / 10.8, 10.8);
    }

    /** Two narrow peaks with the mean and deviation of {@link #confidence()}. */
    public double twoPeaks() {
        double away = Math.sqrt(0.16 / 11);
        return 0.8 + (random.nextBoolean() ? away : -away) + 0.02 * random.nextGaussian();
    }

    public double uniform() {
        return random.nextDouble();
    }

    public double gaussian() {
        return random.nextGaussian();
    }

    public static List<Double> list(int count, DoubleSupplier source) {
        return DoubleStream.generate(source).limit(count).boxed().toList();
    }

    public static double[] array(int count, DoubleSupplier source) {
        return DoubleStream.generate(source).limit(count).toArray();
    }

    /** Marsaglia and Tsang 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
