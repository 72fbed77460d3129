package io.countersign.engine.decision.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is watched of every model and version, and how often that may be wrong. All signals of all models share one budget of false
 * alarms. Immutable.
 *
 * @param oneIn one false alarm in so many decisions on average, 100 to 1,000,000,000
 * @param baseline how many values each signal learns as usual, {@link #SHORTEST} to {@link #LONGEST}
 * @param signals which; may be empty if outputs are watched
 * @param outputs numbers in the output: a JSON Pointer to a field at its top, as in {@code /score}, or empty for the output
 *     itself; {@link #MOST_OUTPUTS} at most, none twice
 */
public record DriftRules(double oneIn, int baseline, Set<DriftSignal> signals, List<String> outputs) {
    /** The shortest baseline. */
    public static final int SHORTEST = 100;

    /** The longest baseline; every signal of every model keeps one. */
    public static final int LONGEST = 10_000;

    /** So many numbers of an output stand in the decision log. */
    public static final int MOST_OUTPUTS = 8;

    /** One in 10,000, baselines of 500, the usual signals, no outputs. */
    public static final DriftRules DEFAULT = new DriftRules(10_000, 500, DriftSignal.usual(), List.of());

    public DriftRules {
        Set<DriftSignal> ordered = EnumSet.noneOf(DriftSignal.class);
        ordered.addAll(signals);
        signals = Collections.unmodifiableSet(ordered);
        outputs = List.copyOf(outputs);
    }
}
