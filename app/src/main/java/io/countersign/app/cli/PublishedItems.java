package io.countersign.app.cli;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The items that are published now, by the results that producers read. */
final class PublishedItems {
    private static final int PAGE = 1_000;
    private static final String REOPENED = "reopened";

    private final ReviewQueue queue;

    PublishedItems(ReviewQueue queue) {
        this.queue = queue;
    }

    /** Hands over the latest result of every item that has not been reopened since, oldest first. */
    void forEach(Consumer<List<ReviewResult>> page) {
        Map<ReviewId, String> latest = new HashMap<>();
        pages(results -> results.forEach(result -> latest.put(result.item(), result.position())));
        pages(results -> page.accept(results.stream()
                .filter(result -> result.position().equals(latest.get(result.item())))
                .filter(result -> !result.status().equals(REOPENED))
                .toList()));
    }

    private void pages(Consumer<List<ReviewResult>> page) {
        List<ReviewResult> results = queue.results("", PAGE);
        while (!results.isEmpty()) {
            page.accept(results);
            results = queue.results(results.getLast().position(), PAGE);
        }
    }
}
