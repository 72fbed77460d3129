package io.countersign.engine.calibration;

import java.time.Instant;

/**
 * What a model's confidence is taken for, and where that is known from. Immutable.
 *
 * @param model the model's name
 * @param version its version, if it is meant for this one alone; empty if for every version
 * @param calibrator what becomes of a confidence
 * @param verdicts on how many verdicts it was fitted, 1 or more
 * @param from when the first of them was given
 * @param to when the last of them was given; not before {@code from}
 */
public record ModelCalibration(
        String model, String version, Calibrator calibrator, int verdicts, Instant from, Instant to) {
    private static final double STEPS = 10_000;
    private static final Calibrator NOTHING = new Calibrator.Temperature(1);

    public ModelCalibration {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must have a name");
        }
        if (verdicts < 1) {
            throw new IllegalArgumentException("verdicts must be 1 or more, was " + verdicts);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from, which is %s, was %s".formatted(from, to));
        }
    }

    /**
     * The calibrated confidence, 0 to 1, to four decimals: verdicts tell no more. A temperature of 1 changes nothing.
     *
     * @param stated 0 to 1
     */
    public double apply(double stated) {
        return calibrator.equals(NOTHING) ? stated : Math.rint(calibrator.apply(stated) * STEPS) / STEPS;
    }

    /** Whether it is for answers of this model. */
    public boolean isFor(String name, String answeredBy) {
        return model.equals(name) && (version.isEmpty() || version.equals(answeredBy));
    }

    /** Whether it would take the place of the other one. */
    public boolean replaces(ModelCalibration other) {
        return model.equals(other.model) && version.equals(other.version);
    }
}
