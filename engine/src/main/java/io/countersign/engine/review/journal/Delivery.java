package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A step of a verdict on its way to the queue.
 *
 * @param verdict the verdict
 * @param state how far it has come
 * @param outcome the queue's answer; null until there is a definite one
 */
public record Delivery(
        Verdict verdict, DeliveryState state, @Nullable VerdictOutcome outcome) {}
