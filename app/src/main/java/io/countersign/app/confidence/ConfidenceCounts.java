package io.countersign.app.confidence;

import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.util.Arrays;
import java.util.List;

/**
 * How sure somebody's decisions were in a window. Immutable.
 *
 * @param bins by route and confidence, {@value #BINS} bins of equal width each
 * @param unknown why confidences are unknown and how often, in the order of {@link Confidence.Unknown}
 * @param slots in the order of time; times without decisions have none
 * @param slotMillis how long each is
 * @param fromMillis where the window begins, in ms since 1970, or the log if that is later
 * @param toMillis where the slot with the present ends
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record ConfidenceCounts(
        Whose whose, long[][] bins, long[] unknown, List<Slot> slots, long slotMillis, long fromMillis, long toMillis) {
    /** As many as any choice of bins can be made of. */
    static final int BINS = 100;

    ConfidenceCounts {
        slots = List.copyOf(slots);
    }

    /** How many of this route have a known confidence in each of so many bins. */
    long[] histogram(Route route, int wanted) {
        long[] fine = bins[SlotTally.ROUTES.indexOf(route)];
        var coarse = new long[wanted];
        for (int i = 0; i < BINS; i++) {
            coarse[i * wanted / BINS] += fine[i];
        }
        return coarse;
    }

    /** The same of all routes together. */
    long[] histogram(int wanted) {
        var all = new long[wanted];
        for (Route route : SlotTally.ROUTES) {
            long[] one = histogram(route, wanted);
            Arrays.setAll(all, i -> all[i] + one[i]);
        }
        return all;
    }

    /** How many have a known confidence within these ends, in whole bins; both 0 to 1. */
    long between(double low, double high) {
        int from = (int) Math.round(low * BINS);
        int to = (int) Math.round(high * BINS);
        return Arrays.stream(bins)
                .flatMapToLong(row -> Arrays.stream(row, from, to))
                .sum();
    }

    /** The same of one route. */
    long between(Route route, Range range) {
        int from = (int) Math.round(range.low() * BINS);
        int to = (int) Math.round(range.high() * BINS);
        return Arrays.stream(bins[SlotTally.ROUTES.indexOf(route)], from, to).sum();
    }

    long decisions() {
        return slots.stream().mapToLong(Slot::decisions).sum();
    }

    long known() {
        return slots.stream().mapToLong(Slot::known).sum();
    }

    long unknown(Confidence.Unknown why) {
        return unknown[SlotTally.UNKNOWNS.indexOf(why)];
    }

    long to(Route route) {
        return slots.stream().mapToLong(slot -> slot.to(route)).sum();
    }

    /** 0 to 1. */
    double share(Route route) {
        return decisions() == 0 ? 0 : (double) to(route) / decisions();
    }

    /** NaN without known confidences. */
    double mean() {
        double sum = slots.stream()
                .filter(slot -> slot.known() > 0)
                .mapToDouble(slot -> slot.mean() * slot.known())
                .sum();
        return known() == 0 ? Double.NaN : sum / known();
    }
}
