package io.countersign.engine.calibration;

/**
 * A labelled decision. Immutable.
 *
 * @param confidence as stated, 0 to 1
 * @param right whether the output turned out right
 * @param weight for how many decisions it stands, above 0: the inverse of the chance with which it got its label
 */
public record Outcome(double confidence, boolean right, double weight) {
    public Outcome {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
        }
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight must be above 0, was " + weight);
        }
    }

    /** One that stands for itself. */
    public Outcome(double confidence, boolean right) {
        this(confidence, right, 1);
    }

    /** 1 if right, otherwise 0. */
    public double label() {
        return right ? 1 : 0;
    }

    /** The same with another confidence. */
    Outcome stating(double other) {
        return new Outcome(other, right, weight);
    }
}
