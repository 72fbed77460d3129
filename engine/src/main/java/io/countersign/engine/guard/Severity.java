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
}
