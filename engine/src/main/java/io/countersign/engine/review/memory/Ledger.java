package io.countersign.engine.review.memory;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Arrival;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All items with their histories, and where every change of them is written. Guarded by the queue. */
final class Ledger {
    private final Clock clock;
    private final Map<ReviewId, Dossier> items = new LinkedHashMap<>();
    private final Map<ReviewId, List<HistoryEntry>> histories = new LinkedHashMap<>();
    private final ChangeLog changes;
    private final AuditChain audit;

    Ledger(Clock clock, ChangeLog changes, AuditChain audit) {
        this.clock = clock;
        this.changes = changes;
        this.audit = audit;
    }

    /** To the millisecond, as rows carry it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Optional<Dossier> find(ReviewId item) {
        return Optional.ofNullable(items.get(item));
    }

    Optional<ReviewItem> whole(ReviewId id) {
        return find(id).map(item -> new ReviewItem(
                item.row(), item.content(), item.raw(), item.ballot().votes(), history(id)));
    }

    Collection<Dossier> all() {
        return List.copyOf(items.values());
    }

    Map<ReviewState, Long> countByState() {
        var counts = new EnumMap<ReviewState, Long>(ReviewState.class);
        items.values().forEach(item -> counts.merge(item.row().state(), 1L, Long::sum));
        return counts;
    }

    /** Files an entry under the id of its content; empty if it is there already. */
    Optional<ReviewId> file(byte[] raw, ProducerEntry entry, ApprovalRules rules) {
        var content = ContentHash.of(raw);
        ReviewId id = idOf(content);
        if (items.containsKey(id)) {
            return Optional.empty();
        }
        ReviewRow row = Arrival.row(id, entry, rules, now());
        items.put(id, Dossier.arrived(row, content, raw));
        remember(id, new Note("arrived", Note.RULE, row.why()));
        changes.add(row);
        return Optional.of(id);
    }

    /** The id of this content: its own, or with a suffix if other content has taken that. */
    ReviewId idOf(ContentHash content) {
        var id = new ReviewId(content.idPart());
        for (int suffix = 2; isTakenByOther(id, content); suffix++) {
            id = new ReviewId(content.idPart() + "-" + suffix);
        }
        return id;
    }

    /** Lets go of an item and of its history. */
    void forget(ReviewId item) {
        items.remove(item);
        histories.remove(item);
    }

    /** Makes the item what the transition says, and answers what it answers. */
    <T> T apply(Transition<T> transition) {
        Dossier after = transition.after();
        ReviewId id = after.row().id();
        Dossier before = Objects.requireNonNull(items.put(id, after));
        for (Note note : transition.notes()) {
            remember(id, note);
            audit.add(now(), id.value(), note);
        }
        if (before.row().version() != after.row().version()) {
            changes.add(after.row());
        }
        return transition.answer();
    }

    /** Writes what is about no item. */
    void record(Note note) {
        audit.add(now(), "", note);
    }

    /** Writes what is about an item that there is not. */
    void record(ReviewId unknown, Note note) {
        audit.add(now(), unknown.value(), note);
    }

    private void remember(ReviewId id, Note note) {
        histories
                .computeIfAbsent(id, fresh -> new ArrayList<>())
                .add(new HistoryEntry(now(), note.action(), note.who(), note.detail()));
    }

    private List<HistoryEntry> history(ReviewId id) {
        return List.copyOf(Objects.requireNonNullElse(histories.get(id), List.of()));
    }

    private boolean isTakenByOther(ReviewId id, ContentHash content) {
        return find(id).filter(item -> !item.content().equals(content)).isPresent();
    }
}
