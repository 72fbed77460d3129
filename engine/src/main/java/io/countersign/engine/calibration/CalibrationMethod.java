package io.countersign.engine.calibration;

import java.util.List;
import java.util.Locale;

/** How a calibration is found from verdicts. */
public enum CalibrationMethod {
    /** One number: all confidence becomes more modest, or all of it bolder; .5 stays. */
    TEMPERATURE(100),
    /** Two numbers, so that what is .5 may move too. */
    PLATT(100),
    /** Any curve that never falls, which follows chance where verdicts are few (Niculescu-Mizil and Caruana, ICML 2005). */
    ISOTONIC(1_000);

    private final int least;

    CalibrationMethod(int least) {
        this.least = least;
    }

    /** How many verdicts it should have, unless somebody wants it otherwise: 100, or 1,000 for isotonic. */
    public int least() {
        return least;
    }

    /** Its name on the wire, for example {@code platt}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the calibration that fits best.
     *
     * @throws IllegalArgumentException if all outcomes are of one kind
     */
    public Calibrator fit(List<Outcome> outcomes) {
        return switch (this) {
            case TEMPERATURE -> CalibrationFit.temperature(outcomes);
            case PLATT -> CalibrationFit.platt(outcomes);
            case ISOTONIC -> CalibrationFit.isotonic(outcomes);
        };
    }
}
