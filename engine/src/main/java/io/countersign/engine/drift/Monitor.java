package io.countersign.engine.drift;

import java.util.Optional;

/**
 * One detector on one stream of numbers, after its baseline. An alarm is raised when the evidence reaches the threshold; it
 * stands, and nothing more is raised, until the evidence has fallen again. Then the next can be raised.
 *
 * <p>Mutable and for one thread; {@link #snapshot()} is immutable and can be handed to any.
 */
public interface Monitor {
    /**
     * Takes the next value, in O(log n) at most. A value that is no finite number changes nothing.
     *
     * @return an alarm if this value raised one
     */
    Optional<Alarm> observe(double value);

    /** How much speaks for a change now, 0 or more; what it is counted in depends on the kind. */
    double evidence();

    /** Where the evidence raises an alarm. */
    double threshold();

    /** Whether the last alarm stands, so that no other is raised. */
    boolean isRaised();

    /** How many values moved this monitor. */
    long observed();

    /** All that is needed to go on exactly as this monitor would. */
    MonitorSnapshot snapshot();
}
