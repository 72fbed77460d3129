package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.List;

/** Takes what a {@link QueueFollower} reads, on the follower's thread. */
public interface RowSink {
    /** A whole snapshot follows: what is not in it has left the queue. */
    void snapshotBegins();

    /** Some rows of the snapshot, or rows that changed after it. */
    void rows(List<ReviewRow> rows);

    void snapshotEnds();

    void status(FeedStatus status);
}
