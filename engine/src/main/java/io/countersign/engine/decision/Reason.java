package io.countersign.engine.decision;

/**
 * One reason for a route. Immutable; the sentence is written when it is asked for, because few are read.
 *
 * @param code what kind of reason
 * @param value the number that was found; NaN if there is none
 * @param limit what it was compared with; NaN if there is nothing
 * @param detail what the numbers do not say; empty if nothing
 */
public record Reason(ReasonCode code, double value, double limit, String detail) {
    static Reason of(ReasonCode code) {
        return new Reason(code, Double.NaN, Double.NaN, "");
    }

    static Reason of(ReasonCode code, String detail) {
        return new Reason(code, Double.NaN, Double.NaN, detail);
    }

    static Reason of(ReasonCode code, double value, double limit) {
        return new Reason(code, value, limit, "");
    }

    /** The reason as a sentence with the numbers in it. */
    public String sentence() {
        return code.sentence(value, limit, detail);
    }
}
