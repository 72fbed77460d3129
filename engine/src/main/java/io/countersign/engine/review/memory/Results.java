package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What producers read. Guarded by the ledger. */
final class Results {
    private final List<ReviewResult> results = new ArrayList<>();
    private final Map<ReviewId, String> statuses = new HashMap<>();
    private final Map<ReviewId, Instant> moments = new LinkedHashMap<>();
    private final Map<ReviewState, Long> published = new EnumMap<>(ReviewState.class);

    void publish(Dossier item, Decision decision, boolean producersReadModified, Instant now) {
        add(item, decision.word(), decision, now);
        statuses.put(item.row().id(), decision.producerStatus(producersReadModified));
        moments.put(item.row().id(), now);
        published.merge(decision.state(), 1L, Long::sum);
    }

    void reopen(Dossier item, String by, String reason, Instant now) {
        add(item, "reopened", new Decision(ReviewState.PENDING, null, List.of(by), reason), now);
        forget(item.row().id());
    }

    /** The items that are published, in the order in which they were. */
    Stream<ReviewId> current() {
        return moments.keySet().stream();
    }

    Optional<Instant> publishedAt(ReviewId item) {
        return Optional.ofNullable(moments.get(item));
    }

    /** The item is no longer published; what was reported of it stays. */
    void forget(ReviewId item) {
        statuses.remove(item);
        moments.remove(item);
    }

    List<ReviewResult> after(String position, int limit) {
        return Page.of(results, position, limit);
    }

    Optional<String> status(ReviewId item) {
        return Optional.ofNullable(statuses.get(item));
    }

    /** How many were published in this state, ever. */
    long count(ReviewState state) {
        return Objects.requireNonNullElse(published.get(state), 0L);
    }

    private void add(Dossier item, String word, Decision decision, Instant now) {
        results.add(new ReviewResult(
                Integer.toString(results.size() + 1),
                item.row().id(),
                word,
                item.content(),
                decision.output(),
                decision.reviewers(),
                decision.reason(),
                now));
    }
}
