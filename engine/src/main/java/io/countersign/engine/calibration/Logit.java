package io.countersign.engine.calibration;

/** Log odds. */
final class Logit {
    private static final double NEAREST = 1e-6;

    private Logit() {}

    /** Of a probability, which is first kept a millionth away from 0 and 1. */
    static double of(double probability) {
        double inside = Math.clamp(probability, NEAREST, 1 - NEAREST);
        return Math.log(inside / (1 - inside));
    }

    static double inverse(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
