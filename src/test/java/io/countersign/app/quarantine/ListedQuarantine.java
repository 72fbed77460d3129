package io.countersign.app.quarantine;

import io.countersign.engine.review.Malformed;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quarantine in a list, which can be made unreachable. */
final class ListedQuarantine implements Quarantine {
    private final List<Entry> entries = new ArrayList<>();
    final List<Reviewer> releasedBy = new ArrayList<>();
    boolean unreachable;

    void add(String id, String field, String problem, String raw) {
        entries.add(new Entry(
                id,
                Instant.parse("2031-05-04T10:00:00Z"),
                new Malformed(field, problem),
                raw.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Entry> list(String afterId, int limit) {
        if (unreachable) {
            throw new QueueUnavailableException("Redis does not answer.", null);
        }
        return List.copyOf(entries);
    }

    @Override
    public Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ReviewId> release(String id, Reviewer by) {
        releasedBy.add(by);
        return entries.removeIf(entry -> entry.id().equals(id)) ? Optional.of(new ReviewId(id)) : Optional.empty();
    }
}
