package io.countersign.app.triage.item;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Vote;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes rows and items, step by step. */
record Rows(ReviewRow row) {
    static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    static Rows of(ReviewRow row) {
        return new Rows(row);
    }

    static Rows row(String id) {
        return new Rows(new ReviewRow(
                new ReviewId(id),
                1,
                ReviewState.PENDING,
                null,
                0,
                4,
                0,
                false,
                HiddenFor.NOBODY,
                NOON.plus(Duration.ofHours(4)).toEpochMilli(),
                NOON.toEpochMilli(),
                RiskLevel.LOW,
                .2,
                .62,
                "loan-2",
                "low confidence"));
    }

    Rows claimedBy(String owner, Instant until) {
        return with(ReviewState.CLAIMED, owner, until.toEpochMilli(), row.level(), row.version());
    }

    Rows state(ReviewState state) {
        return with(state, null, 0, row.level(), row.version());
    }

    Rows decidedBy(String owner, ReviewState state) {
        return with(state, owner, 0, row.level(), row.version());
    }

    Rows level(RiskLevel level) {
        return with(row.state(), row.owner(), row.leaseMillis(), level, row.version());
    }

    /** The row after one more change. */
    ReviewRow next() {
        return with(row.state(), row.owner(), row.leaseMillis(), row.level(), row.version() + 1).row;
    }

    ReviewItem item(String raw) {
        return item(raw, List.of());
    }

    ReviewItem item(String raw, List<Vote> votes) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return new ReviewItem(row, ContentHash.of(bytes), bytes, votes, List.of());
    }

    private Rows with(ReviewState state, String owner, long leaseMillis, RiskLevel level, long version) {
        return new Rows(new ReviewRow(
                row.id(),
                version,
                state,
                owner,
                leaseMillis,
                row.priority(),
                row.approvals(),
                row.escalated(),
                row.hidden(),
                row.dueMillis(),
                row.arrivedMillis(),
                level,
                row.risk(),
                row.confidence(),
                row.model(),
                row.why()));
    }
}
