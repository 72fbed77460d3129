package io.countersign.engine.guard;

/** How bad a finding is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Whether an input with such a finding is not shown to the model. */
    public boolean blocks() {
        return compareTo(HIGH) >= 0;
    }

    /** This, or the other if that is milder. */
    Severity atMost(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
