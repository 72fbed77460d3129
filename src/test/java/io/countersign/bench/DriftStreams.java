package io.countersign.bench;

import io.countersign.engine.drift.Numbers;

/** The streams on which monitors are measured. */
final class DriftStreams {
    private DriftStreams() {}

    /** Streams in which nothing changes. */
    enum Unchanging {
        BETA("Beta(8,2)"),
        SIX_LEVELS("six levels"),
        SKEWED("skewed Beta(10.5,.3)");

        private final String label;

        Unchanging(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        double draw(Numbers numbers) {
            return switch (this) {
                case BETA -> numbers.confidence();
                case SIX_LEVELS -> numbers.sixLevels();
                case SKEWED -> numbers.skewed();
            };
        }
    }

    /** What Beta(8,2) turns into, and in how many values that has to be seen. */
    enum Change {
        MEAN_LOWER_05("mean -.05", 99),
        MEAN_LOWER_10("mean -.10", 30),
        MEAN_LOWER_20("mean -.20", 12),
        MEAN_HIGHER_10("mean +.10", 18),
        WIDER("variance x 2.2", 40),
        NARROWER("variance / 3.7", 37),
        SHAPE("two peaks of the same mean and variance", 34),
        GRADUAL("mean -.10 over 1,000 values", 395);

        private static final double USUAL = 10;
        private static final double GRADUALLY = 1_000;

        private final String label;
        private final double goal;

        Change(String label, double goal) {
            this.label = label;
            this.goal = goal;
        }

        String label() {
            return label;
        }

        double goal() {
            return goal;
        }

        double draw(Numbers numbers, int since) {
            return switch (this) {
                case MEAN_LOWER_05 -> numbers.beta(0.75, USUAL);
                case MEAN_LOWER_10 -> numbers.beta(0.7, USUAL);
                case MEAN_LOWER_20 -> numbers.beta(0.6, USUAL);
                case MEAN_HIGHER_10 -> numbers.beta(0.9, USUAL);
                case WIDER -> numbers.beta(0.8, 4);
                case NARROWER -> numbers.beta(0.8, 39.7);
                case SHAPE -> numbers.twoPeaks();
                case GRADUAL -> numbers.beta(0.8 - 0.1 * Math.min(1, since / GRADUALLY), USUAL);
            };
        }
    }
}
