package io.countersign.engine.drift;

/**
 * What a monitor raises when its evidence reaches its threshold. Immutable.
 *
 * @param monitor which monitor
 * @param index the value that raised it, counted from 1
 * @param start about the first value after the change, counted from 1, at most {@code index}; an estimate
 * @param evidence at the alarm, on the monitor's scale
 * @param threshold what the evidence reached
 * @param change what changed
 */
public record Alarm(MonitorKind monitor, long index, long start, double evidence, double threshold, Change change) {
    public Alarm {
        if (start > index) {
            throw new IllegalArgumentException("start must be <= index %d, was %d".formatted(index, start));
        }
    }

    /** The same alarm where so many values went before those that the monitor was shown. */
    Alarm after(long earlier) {
        return new Alarm(monitor, index + earlier, start + earlier, evidence, threshold, change);
    }
}
