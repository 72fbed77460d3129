package io.countersign.app.triage.bulk;

import io.countersign.app.triage.item.VerdictLedger;
import io.countersign.app.triage.item.VerdictTrack;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.engine.review.VerdictId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A verdict on many items: how far it is, and the way back for all of them. To be used on the FX thread. */
public final class BulkRun {
    private static final int UNDONE_AT_ONCE = 8;

    private final BulkKind kind;
    private final VerdictLedger ledger;
    private final Consumer<VerdictTrack> takeBack;
    private final ObservableList<BulkResult> results = FXCollections.observableArrayList();
    private final Map<VerdictId, Integer> places = new HashMap<>();
    private final Deque<VerdictId> toTakeBack = new ArrayDeque<>();
    private final Set<VerdictId> takingBack = new HashSet<>();
    private final Tallying tallying;
    private final ReadOnlyObjectWrapper<BulkTally> tally;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<String>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean takenBack;

    BulkRun(BulkOrder order, VerdictLedger ledger, Consumer<VerdictTrack> takeBack) {
        this.kind = order.kind();
        this.ledger = ledger;
        this.takeBack = takeBack;
        results.setAll(order.rows().stream().map(BulkResult::waiting).toList());
        tallying = new Tallying(results.size());
        tally = new ReadOnlyObjectWrapper<>(tallying.tally());
    }

    public BulkKind kind() {
        return kind;
    }

    /** One for each item, in the order of the table when the person asked. */
    public ObservableList<BulkResult> results() {
        return FXCollections.unmodifiableObservableList(results);
    }

    public ReadOnlyObjectProperty<BulkTally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why it ended early, as a sentence. */
    public ReadOnlyObjectProperty<Optional<String>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How far the verdict of a result is; empty if none was given. */
    public Optional<Phase> phaseOf(BulkResult result) {
        return result.verdict().flatMap(verdict -> ledger.find(verdict.id())).map(VerdictTrack::phase);
    }

    boolean holds(VerdictId verdict) {
        return places.containsKey(verdict);
    }

    /** Whether something of it can still be taken back. */
    public boolean canBeUndone() {
        return !takenBack
                && results.stream()
                        .anyMatch(result ->
                                phaseOf(result).filter(Phase::canBeUndone).isPresent());
    }

    /** Takes back every verdict that is not published yet. */
    void undo() {
        takenBack = true;
        for (int i = results.size() - 1; i >= 0; i--) {
            results.get(i)
                    .verdict()
                    .filter(verdict ->
                            phaseOf(verdict.id()).filter(Phase::canBeUndone).isPresent())
                    .ifPresent(verdict -> toTakeBack.add(verdict.id()));
        }
        takeMoreBack();
    }

    void arrived(int place, BulkResult result) {
        result.verdict().ifPresent(verdict -> {
            places.put(verdict.id(), place);
            ledger.kept(verdict, Optional.of(result.row()));
        });
        show(place, result);
    }

    void ended() {
        running.set(false);
        for (int place = 0; place < results.size(); place++) {
            if (results.get(place).step() == BulkStep.WAITING) {
                show(place, BulkResult.of(results.get(place).row(), BulkStep.CANCELLED));
            }
        }
    }

    void failed(String sentence) {
        failure.set(Optional.of(sentence));
    }

    /** A verdict went on, any verdict. */
    void changed(VerdictTrack track) {
        @Nullable Integer place = places.get(track.verdict().id());
        if (place != null) {
            show(place, results.get(place));
            if (track.phase() != Phase.UNDOING
                    && takingBack.remove(track.verdict().id())) {
                takeMoreBack();
            }
        }
    }

    private void takeMoreBack() {
        while (takingBack.size() < UNDONE_AT_ONCE && !toTakeBack.isEmpty()) {
            VerdictId next = toTakeBack.remove();
            ledger.find(next).filter(track -> track.phase().canBeUndone()).ifPresent(track -> {
                takingBack.add(next);
                takeBack.accept(track);
            });
        }
    }

    private Optional<Phase> phaseOf(VerdictId id) {
        return ledger.find(id).map(VerdictTrack::phase);
    }

    private void show(int place, BulkResult result) {
        results.set(place, result);
        tally.set(tallying.move(place, result.step(), phaseOf(result)));
    }
}
