package io.countersign.engine.review;

import java.time.Duration;

/**
 * What it takes to decide an item of one risk level. One rejection always decides.
 *
 * @param people how many distinct people have to approve the same output, 0 to 9; with 0 the item needs nobody, one
 *     person may still decide it until it is due
 * @param senior whether one of them has to be a senior
 * @param within how long after its arrival the item is due, above zero, at most 3,650 days
 * @param onExpiry what happens when it was not decided by then
 */
public record ApprovalRule(int people, boolean senior, Duration within, OnExpiry onExpiry) {
    private static final Duration LONGEST = Duration.ofDays(3_650);

    public ApprovalRule {
        if (people < 0 || people > 9) {
            throw new IllegalArgumentException("people must be 0 to 9, was " + people);
        }
        if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "within must be above zero and at most %d days, was %s".formatted(LONGEST.toDays(), within));
        }
    }

    /** How many approvals make it decided: a rule that needs nobody is still decided by the first who speaks. */
    public int approvals() {
        return Math.max(people, 1);
    }
}
