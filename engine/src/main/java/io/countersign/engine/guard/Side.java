package io.countersign.engine.guard;

/** What a condition looks at. */
public enum Side {
    /** What is to be decided. */
    INPUT,
    /** What the model answered. */
    OUTPUT
}
