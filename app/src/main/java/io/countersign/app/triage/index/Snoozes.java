package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** When which item comes back into the person's sight. */
final class Snoozes {
    private record End(long millis, int slot) {}

    private final PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparingLong(End::millis));

    /** Whether the row is out of sight now; if only for a time, {@link #endedAt} will name its slot. */
    boolean note(int slot, ReviewRow row, Reviewer me, long nowMillis) {
        if (row.hidden().until().isEmpty()) {
            return false;
        }
        @Nullable Long until = row.hidden().until().get(me.name());
        if (until == null || until <= nowMillis) {
            return false;
        }
        if (until != Long.MAX_VALUE) {
            ends.add(new End(until, slot));
        }
        return true;
    }

    /** The slots whose snooze has ended since they were last asked for; some of them may have been snoozed again. */
    List<Integer> endedAt(long nowMillis) {
        var slots = new ArrayList<Integer>();
        for (@Nullable End next = ends.peek(); next != null && next.millis <= nowMillis; next = ends.peek()) {
            ends.remove();
            slots.add(next.slot);
        }
        return slots;
    }

    void clear() {
        ends.clear();
    }
}
