package io.countersign.engine.calibration;

/**
 * A labelled decision. Immutable.
 *
 * @param confidence as stated, 0 to 1
 * @param right whether the output turned out right
 */
public record Outcome(double confidence, boolean right) {
    public Outcome {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
        }
    }

    /** 1 if right, otherwise 0. */
    public double label() {
        return right ? 1 : 0;
    }
}
