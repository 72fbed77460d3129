package io.countersign.engine.drift.distance;

/** The distances of the panel. */
public enum Measure {
    /** Greatest difference between the distribution functions; 0 to 1. */
    KOLMOGOROV_SMIRNOV("KS"),
    /** Population stability index, {@code sum (p - q) ln(p / q)}; 0 or more. */
    PSI("PSI"),
    /** Kullback–Leibler divergence of the current values from the baseline, in nats; 0 or more. */
    KULLBACK_LEIBLER("KL"),
    /** Jensen–Shannon divergence in nats (Lin 1991); 0 to ln 2. */
    JENSEN_SHANNON("JS"),
    /** Area between the distribution functions, in the unit of the values; 0 or more. */
    WASSERSTEIN("Wasserstein-1");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Its usual name. */
    public String label() {
        return label;
    }
}
