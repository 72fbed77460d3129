package io.countersign.app.triage.bulk;

import io.countersign.app.async.Progress;
import io.countersign.app.async.Work;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.journal.VerdictOutbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Claims item after item and gives a verdict on each to the journal. While the queue cannot be reached it waits; when it is
 * cancelled it ends between two items.
 */
final class BulkWork implements Work<Integer> {
    private final BulkOrder order;
    private final ReviewQueue queue;
    private final VerdictOutbox outbox;
    private final Runnable pause;
    private final ObjIntConsumer<BulkResult> news;

    /**
     * @param pause waits a little before the queue is asked again
     * @param news told what became of each item, by its place
     */
    BulkWork(
            BulkOrder order, ReviewQueue queue, VerdictOutbox outbox, Runnable pause, ObjIntConsumer<BulkResult> news) {
        this.order = order;
        this.queue = queue;
        this.outbox = outbox;
        this.pause = pause;
        this.news = news;
    }

    /** How many items it came to. */
    @Override
    public Integer run(Progress progress) {
        List<ReviewRow> rows = order.rows();
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Optional<BulkResult> result = whenReachable(progress, () -> decide(rows.get(at), at));
            if (result.isEmpty()) {
                return i;
            }
            news.accept(result.get(), i);
            progress.at(i + 1L, rows.size());
        }
        return rows.size();
    }

    /** Empty if it was cancelled before. */
    private Optional<BulkResult> whenReachable(Progress progress, Supplier<BulkResult> step) {
        while (!progress.cancelled()) {
            try {
                var result = Optional.of(uninterrupted(step));
                progress.note("");
                return result;
            } catch (QueueUnavailableException away) {
                progress.note(Texts.of("bulk.waits"));
                pause.run();
            }
        }
        return Optional.empty();
    }

    /** On a thread of its own: cancelling interrupts this one, and an interrupt would close the journal's file. */
    private static BulkResult uninterrupted(Supplier<BulkResult> step) {
        try {
            return CompletableFuture.supplyAsync(step, Thread::startVirtualThread)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private BulkResult decide(ReviewRow row, int at) {
        ClaimToken token = ClaimToken.next();
        ClaimOutcome claim = queue.claim(row.id(), order.rules().reviewer(), token, ReviewQueue.LEASE);
        return switch (claim) {
            case ClaimOutcome.Granted(var _, ReviewRow now) -> give(row, now, token, at);
            case ClaimOutcome.Taken _ -> BulkResult.of(row, BulkStep.TAKEN);
            case ClaimOutcome.Gone _, ClaimOutcome.Unknown _ -> BulkResult.of(row, BulkStep.GONE);
            case ClaimOutcome.Yours _ -> BulkResult.of(row, BulkStep.CHANGED);
            case ClaimOutcome.Forbidden _ -> BulkResult.of(row, BulkStep.FAILED);
        };
    }

    private BulkResult give(ReviewRow asked, ReviewRow now, ClaimToken token, int at) {
        Optional<ReviewItem> item =
                order.rules().againstContent(now).isEmpty() ? queue.find(asked.id()) : Optional.empty();
        if (item.isEmpty()) {
            queue.release(asked.id(), token);
            return BulkResult.of(asked, BulkStep.CHANGED);
        }
        Verdict verdict = new Verdict(
                VerdictId.next(),
                asked.id(),
                item.get().content(),
                token,
                order.rules().reviewer(),
                order.kind().verdict(),
                null,
                order.reason(),
                order.holdAt(at));
        outbox.submit(verdict);
        return BulkResult.given(asked, verdict);
    }
}
