package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;

/**
 * How the pane behaves.
 *
 * @param hold how long a verdict can be undone before it is published
 * @param lease how long a claim lasts without a renewal
 * @param idle after how long without any key or mouse a claim is no longer renewed
 * @param blindFirst for which items the model's advice stays hidden at first
 */
public record ItemSettings(Duration hold, Duration lease, Duration idle, BlindFirst blindFirst) {
    public static final ItemSettings DEFAULT = new ItemSettings(
            Duration.ofSeconds(8), ReviewQueue.LEASE, Duration.ofMinutes(15), BlindFirst.CRITICAL_ONLY);
}
