package io.countersign.app.decisions;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What people have said of decisions whose confidence is known. What a rule decided is left out, since nobody looked.
 * Thread-safe.
 */
public final class ReviewedDecisions {
    /** How many results a screen looks at, the latest: each is looked up in the queue. */
    public static final int LATEST = 2_000;

    private static final int PORTION = 1_000;
    private static final String APPROVED = "approved";
    private static final String REOPENED = "reopened";

    private final ReviewQueue queue;
    private final int most;
    private final SequencedMap<ReviewId, Said> results = new LinkedHashMap<>();
    private final Map<ReviewId, Optional<Reviewed>> known = new LinkedHashMap<>();
    private String position = "";

    private record Said(Instant at, boolean approved) {}

    /** Told while results are looked up: how many are, of how many. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    private ReviewedDecisions(ReviewQueue queue, int most) {
        this.queue = queue;
        this.most = most;
    }

    /** The latest results. */
    public static ReviewedDecisions latest(ReviewQueue queue) {
        return new ReviewedDecisions(queue, LATEST);
    }

    /** All results whose items the queue still holds. */
    public static ReviewedDecisions all(ReviewQueue queue) {
        return new ReviewedDecisions(queue, Integer.MAX_VALUE);
    }

    /** What is known now, oldest first. Blocks while it asks the queue for what is new, and throws what the queue throws. */
    public List<Reviewed> read() {
        return read((done, all) -> {});
    }

    /** The same, telling how far it is. */
    public synchronized List<Reviewed> read(Progress progress) {
        List<ReviewResult> portion = queue.results(position, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(this::take);
            position = portion.getLast().position();
            portion = queue.results(position, PORTION);
        }
        var reviewed = new ArrayList<Reviewed>();
        int done = 0;
        for (Map.Entry<ReviewId, Said> each : results.entrySet()) {
            known.computeIfAbsent(each.getKey(), item -> lookUp(item, each.getValue()))
                    .ifPresent(reviewed::add);
            progress.at(++done, results.size());
        }
        return List.copyOf(reviewed);
    }

    private void take(ReviewResult result) {
        forget(result.item());
        if (!result.status().equals(REOPENED) && !result.reviewers().isEmpty()) {
            results.put(result.item(), new Said(result.at(), result.status().equals(APPROVED)));
        }
        if (results.size() > most) {
            forget(results.firstEntry().getKey());
        }
    }

    private void forget(ReviewId item) {
        results.remove(item);
        known.remove(item);
    }

    private Optional<Reviewed> lookUp(ReviewId item, Said said) {
        return queue.find(item).map(found -> of(found, said)).filter(reviewed -> !Double.isNaN(reviewed.confidence()));
    }

    private static Reviewed of(ReviewItem item, Said said) {
        EntryFacts facts = EntryFacts.of(item);
        return new Reviewed(
                said.at(),
                item.row().model(),
                facts.version(),
                facts.stated(item.row().confidence()),
                said.approved(),
                facts.weight());
    }
}
