package io.countersign.engine.drift;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;

/** Measures how long monitors run until they alarm. */
public final class Runs {
    private Runs() {}

    /**
     * The mean number of values to an alarm where nothing changes; its relative standard error is about one over the root of the
     * number of runs.
     *
     * @param monitors a fresh monitor for each number
     */
    public static double meanToAlarm(LongFunction<Monitor> monitors, DoubleSupplier stream, int runs) {
        long watched = 0;
        for (int run = 0; run < runs; run++) {
            watched += toAlarm(monitors.apply(run), stream, Long.MAX_VALUE);
        }
        return (double) watched / runs;
    }

    /** How many values it takes to the first alarm; the cap if there is none before. */
    public static long toAlarm(Monitor monitor, DoubleSupplier stream, long cap) {
        long watched = 0;
        boolean alarm = false;
        while (!alarm && watched < cap) {
            watched++;
            alarm = monitor.observe(stream.getAsDouble()).isPresent();
        }
        return watched;
    }

    /** Watches so many values and returns the first alarm. */
    public static Optional<Alarm> first(Monitor monitor, DoubleSupplier stream, long cap) {
        Optional<Alarm> alarm = Optional.empty();
        for (long i = 0; i < cap && alarm.isEmpty(); i++) {
            alarm = monitor.observe(stream.getAsDouble());
        }
        return alarm;
    }
}
