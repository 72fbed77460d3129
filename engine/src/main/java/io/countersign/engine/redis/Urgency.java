package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewRow;

/** The order of open items in one number: by priority, 9 first, and then by due date. Scripts compute the same. */
final class Urgency {
    private static final long PRIORITY_WEIGHT = 1L << 43;

    private Urgency() {}

    static long of(ReviewRow row) {
        return (9 - row.priority()) * PRIORITY_WEIGHT + Math.clamp(row.dueMillis(), 0, PRIORITY_WEIGHT - 1);
    }
}
