package io.countersign.engine.review.memory;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.Malformed;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The quarantine in memory. Guarded by the queue; the queue's own view of it is thread-safe. */
final class SetAside {
    private final Ledger ledger;
    private final TreeMap<Integer, Quarantine.Entry> entries = new TreeMap<>();
    private final Map<String, ReviewId> released = new LinkedHashMap<>();
    private final Map<ContentHash, String> known = new HashMap<>();
    private int last;

    SetAside(Ledger ledger) {
        this.ledger = ledger;
    }

    void add(Instant at, Malformed reason, byte[] raw) {
        last++;
        entries.put(last, new Quarantine.Entry(Integer.toString(last), at, reason, raw));
        known.put(ContentHash.of(raw), Integer.toString(last));
    }

    /** Whether these bytes are here, or were released as an item that has not left since. */
    boolean knows(byte[] raw) {
        @Nullable String id = known.get(ContentHash.of(raw));
        @Nullable ReviewId item = id == null ? null : released.get(id);
        return id != null && (item == null || ledger.find(item).isPresent());
    }

    List<Quarantine.Entry> list(String afterId, int limit) {
        int after = afterId.isEmpty() ? 0 : number(afterId);
        return entries.tailMap(after, false).values().stream().limit(limit).toList();
    }

    Optional<Quarantine.Entry> find(String id) {
        return Optional.ofNullable(entries.get(number(id)));
    }

    Optional<ReviewId> release(String id, Reviewer by, Law law) {
        if (released.containsKey(id)) {
            return Optional.of(Objects.requireNonNull(released.get(id)));
        }
        return find(id).map(entry -> release(entry, by, law));
    }

    long count() {
        return entries.size();
    }

    private ReviewId release(Quarantine.Entry entry, Reviewer by, Law law) {
        ReviewId item = ledger.file(entry.raw(), ProducerEntry.UNKNOWN, law.rules())
                .orElseGet(() -> ledger.idOf(ContentHash.of(entry.raw())));
        ledger.record(item, new Note("unquarantined", by.name(), entry.reason().toString()));
        entries.remove(number(entry.id()));
        released.put(entry.id(), item);
        return item;
    }

    /** The number in an id; 0, which no entry has, if it is none of this quarantine. */
    private static int number(String id) {
        return id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : 0;
    }
}
