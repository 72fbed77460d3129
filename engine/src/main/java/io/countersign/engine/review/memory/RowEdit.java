package io.countersign.engine.review.memory;

import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next version of a row: what is not named stays as it was. */
final class RowEdit {
    private final ReviewRow before;
    private ReviewState state;
    private @Nullable String owner;
    private long leaseMillis;
    private int priority;
    private int approvals;
    private boolean escalated;
    private HiddenFor hidden;
    private long dueMillis;

    private RowEdit(ReviewRow before) {
        this.before = before;
        state = before.state();
        owner = before.owner();
        leaseMillis = before.leaseMillis();
        priority = before.priority();
        approvals = before.approvals();
        escalated = before.escalated();
        hidden = before.hidden();
        dueMillis = before.dueMillis();
    }

    static RowEdit of(ReviewRow before) {
        return new RowEdit(before);
    }

    /** In this state, in nobody's hands. */
    RowEdit free(ReviewState next) {
        return held(next, null, Instant.EPOCH);
    }

    /** In this state, in somebody's hands until then. */
    RowEdit held(ReviewState next, @Nullable String by, Instant until) {
        state = next;
        owner = by;
        leaseMillis = until.toEpochMilli();
        return this;
    }

    RowEdit approvals(int people) {
        approvals = people;
        return this;
    }

    RowEdit escalated() {
        priority = 9;
        escalated = true;
        return this;
    }

    RowEdit hidden(HiddenFor people) {
        hidden = people;
        return this;
    }

    RowEdit due(Instant due) {
        dueMillis = due.toEpochMilli();
        return this;
    }

    ReviewRow row() {
        if (state != before.state() && !before.state().canBecome(state)) {
            throw new IllegalStateException(
                    "item %s cannot become %s, it is %s".formatted(before.id(), state, before.state()));
        }
        return new ReviewRow(
                before.id(),
                before.version() + 1,
                state,
                owner,
                leaseMillis,
                priority,
                approvals,
                escalated,
                hidden,
                dueMillis,
                before.arrivedMillis(),
                before.level(),
                before.risk(),
                before.confidence(),
                before.model(),
                before.why());
    }
}
