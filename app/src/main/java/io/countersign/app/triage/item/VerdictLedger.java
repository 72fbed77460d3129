package io.countersign.app.triage.item;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.triage.item.VerdictTrack.Undo;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The verdicts that the person gave, newest last, and what has become of each. */
public final class VerdictLedger {
    private static final int MOST = 100_000;

    private final Clock clock;
    private final LinkedHashMap<VerdictId, VerdictTrack> tracks = new LinkedHashMap<>();
    private final Map<ReviewId, VerdictId> newestOnItem = new HashMap<>();
    private final ObservableMap<ReviewId, VerdictTrack> byItem = FXCollections.observableHashMap();
    private final ObservableMap<ReviewId, VerdictTrack> readOnly = FXCollections.unmodifiableObservableMap(byItem);

    private final List<Consumer<VerdictTrack>> listeners = new ArrayList<>();

    VerdictLedger(Clock clock) {
        this.clock = clock;
    }

    /** The newest verdict on each item, unless it was taken back. */
    public ObservableMap<ReviewId, VerdictTrack> byItem() {
        return readOnly;
    }

    /** Tells every further change of a verdict, for as long as the ledger lives. */
    public void onChange(Consumer<VerdictTrack> listener) {
        listeners.add(listener);
    }

    /** The newest that fits. */
    public Optional<VerdictTrack> newest(Predicate<VerdictTrack> wanted) {
        return tracks.sequencedValues().reversed().stream().filter(wanted).findFirst();
    }

    public Optional<VerdictTrack> find(VerdictId id) {
        return Optional.ofNullable(tracks.get(id));
    }

    /** The verdict is on the disk. News of its delivery may have come before. */
    public void kept(Verdict verdict, Optional<ReviewRow> decidedOn) {
        put(find(verdict.id()).map(track -> track.decidedOn(decidedOn)).orElseGet(() -> fresh(verdict, decidedOn)));
    }

    void delivered(Delivery news) {
        VerdictTrack before = find(news.verdict().id()).orElseGet(() -> fresh(news.verdict(), Optional.empty()));
        if (before.delivery() != news.state() || before.outcome().isEmpty()) {
            put(before.delivered(news.state(), Optional.ofNullable(news.outcome()), clock.instant()));
        }
    }

    /** An item changed: the verdict on it may have been published, or the item is open again. */
    void rowChanged(ReviewRow row) {
        VerdictTrack track = byItem.get(row.id());
        if (track == null) {
            return;
        }
        if (row.state().isPublished() && track.phase() != Phase.PUBLISHED) {
            put(track.publishedAt(clock.instant()));
        } else if (row.state().isOpen() && track.hasDecided() && track.isOlderThan(row)) {
            undo(track.verdict().id(), Undo.DONE);
        }
    }

    void undo(VerdictId id, Undo undo) {
        change(id, track -> track.with(undo, clock.instant()));
    }

    private VerdictTrack fresh(Verdict verdict, Optional<ReviewRow> decidedOn) {
        return new VerdictTrack(
                verdict, decidedOn, DeliveryState.QUEUED_HERE, Optional.empty(), Undo.NONE, false, clock.instant());
    }

    private void change(VerdictId id, UnaryOperator<VerdictTrack> change) {
        find(id).map(change).ifPresent(this::put);
    }

    private void put(VerdictTrack track) {
        boolean fresh = tracks.put(track.verdict().id(), track) == null;
        if (fresh) {
            newestOnItem.put(track.item(), track.verdict().id());
        }
        if (fresh || isNewestOnItsItem(track)) {
            show(track);
        }
        if (tracks.size() > MOST) {
            var eldest = tracks.values().iterator().next();
            tracks.remove(eldest.verdict().id());
            byItem.remove(eldest.item(), eldest);
            newestOnItem.remove(eldest.item(), eldest.verdict().id());
        }
        listeners.forEach(listener -> listener.accept(track));
    }

    private boolean isNewestOnItsItem(VerdictTrack track) {
        return track.verdict().id().equals(newestOnItem.get(track.item()));
    }

    private void show(VerdictTrack track) {
        if (track.phase() == Phase.UNDONE) {
            byItem.remove(track.item());
        } else {
            byItem.put(track.item(), track);
        }
    }
}
