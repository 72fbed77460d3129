package io.countersign.engine.review;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The people for whom an item is out of sight: skipped for good, or snoozed until a moment. Immutable.
 *
 * @param until by reviewer's name, the epoch millisecond at which it comes back; {@link Long#MAX_VALUE} for a skip
 */
public record HiddenFor(Map<String, Long> until) {
    /** Nobody. */
    public static final HiddenFor NOBODY = new HiddenFor(Map.of());

    public HiddenFor {
        until = Map.copyOf(until);
    }

    /** Whether this person should not see the item at this moment. */
    public boolean hides(Reviewer reviewer, Instant now) {
        @Nullable Long end = until.get(reviewer.name());
        return end != null && now.toEpochMilli() < end;
    }

    /** The same with one more person. */
    public HiddenFor and(Reviewer reviewer, long untilMillis) {
        var more = new TreeMap<>(until);
        more.put(reviewer.name(), untilMillis);
        return new HiddenFor(more);
    }
}
