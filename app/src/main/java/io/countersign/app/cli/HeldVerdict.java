package io.countersign.app.cli;

import io.countersign.app.start.Interruption;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Verdict;
import java.time.Duration;
import java.time.Instant;

/** A verdict that can still be undone. Somebody has to publish it, and no console need be open. */
record HeldVerdict(CommandContext context, ReviewQueue queue, Verdict verdict) {
    private static final Duration PACE = Duration.ofMillis(200);

    /** Waits until it is published or undone, or until the user has enough; returns the exit code. */
    int awaitPublished(Instant until, VerdictReport report) {
        context.console().flush();
        try (Interruption interruption = Interruption.watch()) {
            ReviewItem item = now();
            while (isHeld(item) && !interruption.isWishedWithin(PACE)) {
                queue.tick();
                item = now();
            }
            int code = code(item, until, report);
            context.console().flush();
            return code;
        }
    }

    private int code(ReviewItem item, Instant until, VerdictReport report) {
        if (isHeld(item)) {
            return report.left(until);
        }
        return item.row().state().isPublished() && counts(item)
                ? report.published(verdict, item.row())
                : report.undone(item.row());
    }

    private ReviewItem now() {
        return queue.find(verdict.item()).orElseThrow(() -> new UsageException("The item is no longer in the queue."));
    }

    private boolean isHeld(ReviewItem item) {
        return item.row().state() == ReviewState.HELD && counts(item);
    }

    private boolean counts(ReviewItem item) {
        return item.votes().stream().anyMatch(vote -> vote.verdict().equals(verdict.id()));
    }
}
