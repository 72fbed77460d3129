package io.countersign.engine.drift.retrieval;

import java.time.Instant;
import java.util.Optional;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How retrieval stands over the latest window. Immutable.
 *
 * @param rule what it is held against
 * @param events how many there were
 * @param unusable how many of them do not say how well they went
 * @param empty how many found nothing
 * @param low how many found nothing, or nothing that fits
 * @param medianMillis the middle of the known latencies, to within 5 %; NaN if none is known
 * @param slowMillis the latency that 95 of 100 do not exceed, to within 5 %; NaN if none is known
 * @param alarmedSince since when the share of low events is too high; empty if it is not
 */
public record RetrievalStatus(
        RetrievalRule rule,
        long events,
        long unusable,
        long empty,
        long low,
        double medianMillis,
        double slowMillis,
        Optional<Instant> alarmedSince) {
    private static final double CONFIDENCE = .95;

    /** A share with the interval in which it lies 95 times of 100. */
    public record Share(double value, double from, double to) {}

    /** Before anything was looked up. */
    public static RetrievalStatus nothing(RetrievalRule rule) {
        return new RetrievalStatus(rule, 0, 0, 0, 0, Double.NaN, Double.NaN, Optional.empty());
    }

    /** How many events say how well they went. */
    public long usable() {
        return events - unusable;
    }

    /**
     * The share of low events among the usable ones, with the interval of Wilson (1927); empty while there are fewer than the
     * rule asks for.
     */
    public Optional<Share> lowShare() {
        if (usable() < rule.least()) {
            return Optional.empty();
        }
        var interval =
                new WilsonScoreInterval().createInterval(Math.toIntExact(usable()), Math.toIntExact(low), CONFIDENCE);
        return Optional.of(new Share((double) low / usable(), interval.getLowerBound(), interval.getUpperBound()));
    }

    /** Whether too many events are low. */
    public boolean isAlarmed() {
        return alarmedSince.isPresent();
    }
}
