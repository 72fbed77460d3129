package io.countersign.engine.drift;

import java.util.Locale;

/** What is done about values that depend on the value before, because then they are not exchangeable and alarms come too often. */
public enum Autocorrelation {
    /** Where neighbours in the baseline correlate by more than .1, the residuals of an AR(1) model are watched. */
    AUTO,
    /** The values are watched as they are. */
    OFF;

    /** Above this, the residuals are watched. */
    static final double NOTICED = 0.1;

    /** Above this, residuals do not restore the promise. */
    static final double TOO_MUCH = 0.6;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
