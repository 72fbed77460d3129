package io.countersign.app.decisions;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What people have said lately of decisions whose confidence is known. What a rule decided is left out, since nobody looked.
 * Thread-safe.
 */
public final class ReviewedDecisions {
    /** How many results are looked at, the latest: each is looked up in the queue. */
    public static final int KEPT = 2_000;

    private static final int PORTION = 1_000;
    private static final String APPROVED = "approved";
    private static final String REOPENED = "reopened";

    private final ReviewQueue queue;
    private final SequencedMap<ReviewId, ReviewResult> results = new LinkedHashMap<>();
    private final Map<ReviewId, Optional<Reviewed>> known = new LinkedHashMap<>();
    private String position = "";

    public ReviewedDecisions(ReviewQueue queue) {
        this.queue = queue;
    }

    /** What is known now, oldest first. Blocks while it asks the queue for what is new, and throws what the queue throws. */
    public synchronized List<Reviewed> read() {
        List<ReviewResult> portion = queue.results(position, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(this::take);
            position = portion.getLast().position();
            portion = queue.results(position, PORTION);
        }
        return results.values().stream()
                .flatMap(result -> known.computeIfAbsent(result.item(), item -> lookUp(result)).stream())
                .toList();
    }

    private void take(ReviewResult result) {
        forget(result.item());
        if (!result.status().equals(REOPENED) && !result.reviewers().isEmpty()) {
            results.put(result.item(), result);
        }
        if (results.size() > KEPT) {
            forget(results.firstEntry().getKey());
        }
    }

    private void forget(ReviewId item) {
        results.remove(item);
        known.remove(item);
    }

    private Optional<Reviewed> lookUp(ReviewResult result) {
        return queue.find(result.item())
                .map(item -> of(result, item))
                .filter(reviewed -> !Double.isNaN(reviewed.confidence()));
    }

    private static Reviewed of(ReviewResult result, ReviewItem item) {
        return new Reviewed(
                result.at(),
                item.row().model(),
                StatedConfidence.of(item),
                result.status().equals(APPROVED));
    }
}
