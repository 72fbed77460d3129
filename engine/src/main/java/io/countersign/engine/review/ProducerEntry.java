package io.countersign.engine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the queue reads of a raw entry; everything else in it is kept and shown, but not interpreted.
 *
 * @param confidence 0 to 1; NaN if the producer stated none
 * @param risk 0 to 1; NaN if the producer stated none
 * @param model the model's name; empty if the producer stated none
 * @param why why the entry waits for people: the producer's {@code reasons} or {@code reason}; empty if it stated none
 * @param priority 0 to 9; null if the producer stated none
 * @param due when the item is due; null if the producer stated nothing
 */
public record ProducerEntry(
        double confidence,
        double risk,
        String model,
        String why,
        @Nullable Integer priority,
        @Nullable Instant due) {
    /** An entry of which nothing is known. */
    public static final ProducerEntry UNKNOWN = new ProducerEntry(Double.NaN, Double.NaN, "", "", null, null);
}
