package io.countersign.engine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the triage table shows of one item: small, immutable, a million of them fit in memory. Times are epoch
 * milliseconds of the queue's clock.
 *
 * @param id the item
 * @param version rises by one with every change of the item; a row replaces another only if its version is higher
 * @param state where the item stands
 * @param owner who holds the claim, or whose verdict decided; null if nobody, or if a rule decided
 * @param leaseMillis until when the claim, or the hold before publishing, lasts; 0 if neither
 * @param priority 0 to 9, 9 first
 * @param approvals how many people have said yes to the output to which most did; others may want another one
 * @param escalated whether a senior was asked for
 * @param hidden for whom the item is out of sight, see {@link HiddenFor}; usually empty
 * @param dueMillis when the item is due
 * @param arrivedMillis when the queue took it in
 * @param level how much is at stake
 * @param risk the stated risk score, 0 to 1; NaN if unknown
 * @param confidence the stated confidence, 0 to 1; NaN if unknown
 * @param model the model that made the output; empty if unknown
 * @param why why the item waits for people
 */
public record ReviewRow(
        ReviewId id,
        long version,
        ReviewState state,
        @Nullable String owner,
        long leaseMillis,
        int priority,
        int approvals,
        boolean escalated,
        HiddenFor hidden,
        long dueMillis,
        long arrivedMillis,
        RiskLevel level,
        double risk,
        double confidence,
        String model,
        String why) {
    /** The same item with another confidence, 0 to 1 or NaN if unknown, and another reason why it waits for people. */
    public ReviewRow withAdvice(double otherConfidence, String otherWhy) {
        return with(owner, otherConfidence, model, otherWhy);
    }

    /** The same item with other texts for those that many items have in common. */
    public ReviewRow withTexts(@Nullable String otherOwner, String otherModel, String otherWhy) {
        return with(otherOwner, confidence, otherModel, otherWhy);
    }

    private ReviewRow with(@Nullable String otherOwner, double otherConfidence, String otherModel, String otherWhy) {
        return new ReviewRow(
                id,
                version,
                state,
                otherOwner,
                leaseMillis,
                priority,
                approvals,
                escalated,
                hidden,
                dueMillis,
                arrivedMillis,
                level,
                risk,
                otherConfidence,
                otherModel,
                otherWhy);
    }

    /** When the item is due. */
    public Instant due() {
        return Instant.ofEpochMilli(dueMillis);
    }

    /** When the queue took the item in. */
    public Instant arrived() {
        return Instant.ofEpochMilli(arrivedMillis);
    }

    /** Until when the claim or the hold lasts; meaningless without one. */
    public Instant leaseUntil() {
        return Instant.ofEpochMilli(leaseMillis);
    }
}
