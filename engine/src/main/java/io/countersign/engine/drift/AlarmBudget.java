package io.countersign.engine.drift;

import java.util.HashMap;
import java.util.Map;

/**
 * One promise over all signals of all models: one false alarm per so many decisions, whichever signal raises it. A decision moves
 * only the signals of its model, so these share its weight of 1: with weights w, the mean {@code sum w_i R_i} of e-detectors grows
 * by at most 1 a decision while nothing changes, and an alarm where any {@code R_i >= N / w_i} comes after N decisions on average
 * at the earliest, however the signals depend on each other (Shin, Ramdas and Rinaldo, arXiv 2203.03532: weighted means
 * of e-detectors are e-detectors). This replaces Bonferroni's correction. Immutable.
 */
public final class AlarmBudget {
    private final double target;
    private final Map<SignalKey, Double> weights;

    private AlarmBudget(double target, Map<SignalKey, Double> weights) {
        this.target = target;
        this.weights = Map.copyOf(weights);
    }

    /**
     * Shares the promise.
     *
     * @param target the mean number of decisions between false alarms, above 1
     * @param importance of each signal, above 0; only the proportions within a model matter
     */
    public static AlarmBudget of(double target, Map<SignalKey, Double> importance) {
        if (!(target > 1) || !Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be a number above 1, was " + target);
        }
        Map<String, Double> sums = new HashMap<>();
        importance.forEach((key, value) -> {
            if (!(value > 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("importance of %s must be above 0, was %s".formatted(key, value));
            }
            sums.merge(key.model(), value, Double::sum);
        });
        Map<SignalKey, Double> weights = new HashMap<>();
        importance.forEach((key, value) -> weights.put(key, value / sums.getOrDefault(key.model(), value)));
        return new AlarmBudget(target, weights);
    }

    /** The promise for all together. */
    public double target() {
        return target;
    }

    /**
     * What a signal's own monitor has to promise.
     *
     * @throws IllegalArgumentException if the signal has no share
     */
    public double target(SignalKey signal) {
        return target / weight(signal);
    }

    /** The common evidence, on the scale of {@link #target()}; signals without a share do not count. */
    public double evidence(Map<SignalKey, Double> evidence) {
        return evidence.entrySet().stream()
                .mapToDouble(each -> weights.getOrDefault(each.getKey(), 0.0) * each.getValue())
                .sum();
    }

    private double weight(SignalKey signal) {
        Double weight = weights.get(signal);
        if (weight == null) {
            throw new IllegalArgumentException("%s has no share in the budget".formatted(signal));
        }
        return weight;
    }
}
