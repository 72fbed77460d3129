package io.countersign.app.confidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Time cut into slots of one length, which stay where they are while time passes.
 *
 * @param slotMillis how long each is
 * @param from the slot with the beginning of the window, counted from 1970
 * @param to the slot with the present
 */
record Grid(long slotMillis, long from, long to) {
    /** More slots than these would be narrower than people can tell apart. */
    static final int MOST_SLOTS = 100;

    private static final Duration[] LENGTHS = {
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(7),
        Duration.ofDays(30)
    };

    /**
     * As fine as it can be for what there is to see.
     *
     * @param since where the log begins, if there is anything in it
     */
    static Grid of(TimeWindow window, Optional<Instant> since, Instant now) {
        long begin = since.orElse(now).toEpochMilli();
        long start = Math.max(window.start(now).map(Instant::toEpochMilli).orElse(begin), begin);
        long present = Math.max(start, now.toEpochMilli());
        long slot = lengthFor(present - start);
        return new Grid(slot, Math.floorDiv(start, slot), Math.floorDiv(present, slot));
    }

    private static long lengthFor(long span) {
        return LongStream.of(
                        Arrays.stream(LENGTHS).mapToLong(Duration::toMillis).toArray())
                .filter(length -> span <= length * MOST_SLOTS)
                .findFirst()
                .orElse(span / MOST_SLOTS + 1);
    }

    long slotOf(long millis) {
        return Math.floorDiv(millis, slotMillis);
    }

    /** When the slot begins, in ms since 1970. */
    long startOf(long slot) {
        return slot * slotMillis;
    }
}
