package io.countersign.app.triage.item;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.triage.item.VerdictTrack.Undo;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.DeliveryState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Gives verdicts to the journal, follows them to the queue, and takes them back. */
final class VerdictDesk implements AutoCloseable {
    /** Hears what became of an undo, and of verdicts that do not count. */
    interface Listener {
        void refused(Conflict conflict);

        void undone(ReviewRow row);

        void tooLate(ReviewRow row);

        void failed(String sentence);
    }

    private final ItemDesk desk;
    private final Listener listener;
    private final Judgements judgements;
    private final VerdictLedger ledger;
    private final Subscription deliveries;
    private final Set<VerdictId> quiet = new HashSet<>();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();

    VerdictDesk(ItemDesk desk, Listener listener) {
        this.desk = desk;
        this.judgements =
                new Judgements(desk.queue(), desk.reviewer(), desk.settings().blindFirst());
        this.listener = listener;
        this.ledger = new VerdictLedger(desk.clock());
        this.deliveries = desk.outbox().onDelivery(news -> desk.fx().execute(() -> delivered(news)));
        desk.tasks().start("read the journal", progress -> desk.outbox().waiting(), this::found);
    }

    VerdictLedger ledger() {
        return ledger;
    }

    Judgements judgements() {
        return judgements;
    }

    /** Verdicts that do not count and that the person has not yet seen to. */
    ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    /** Writes the verdict to the disk. */
    void give(Verdict verdict, ReviewRow decidedOn, Runnable kept, Consumer<String> failed) {
        judgements.judged(decidedOn);
        desk.tasks()
                .start(BackgroundTask.of("keep verdict " + verdict.id(), progress -> {
                            desk.outbox().submit(verdict);
                            return verdict;
                        })
                        .onDone(safe -> {
                            ledger.kept(safe, Optional.of(decidedOn));
                            kept.run();
                        })
                        .onFailure(cause -> failed.accept(sentence(cause))));
    }

    /** The same as {@link #undo}, but the listener is not told. */
    void undoQuietly(VerdictTrack track) {
        quiet.add(track.verdict().id());
        undo(track);
    }

    /** Takes a verdict back, at once or as soon as the queue has answered. */
    void undo(VerdictTrack track) {
        VerdictId id = track.verdict().id();
        ledger.undo(id, Undo.WANTED);
        desk.tasks()
                .start(BackgroundTask.of(
                                "withdraw " + id, progress -> desk.outbox().withdraw(id))
                        .onDone(withdrawn -> withdrawn(id, withdrawn))
                        .onFailure(cause -> failed(track.verdict(), cause)));
    }

    /** What was never sent is simply gone; anything else the queue has to undo, once it has answered. */
    private void withdrawn(VerdictId id, boolean neverSent) {
        Optional<VerdictTrack> track = ledger.find(id);
        if (neverSent) {
            ledger.undo(id, Undo.DONE);
            track.flatMap(VerdictTrack::row).ifPresent(row -> tell(id, () -> listener.undone(row)));
        } else {
            track.ifPresent(this::follow);
        }
    }

    /** Asks again for what could not be asked before. */
    void retryUndo() {
        ledger.newest(track -> track.phase() == Phase.UNDOING && track.delivery() == DeliveryState.ACKNOWLEDGED)
                .ifPresent(track -> askForUndo(track.verdict()));
    }

    @Override
    public void close() {
        deliveries.close();
    }

    private void found(List<Verdict> waiting) {
        judgements.found(waiting);
        waiting.forEach(verdict -> ledger.kept(verdict, Optional.empty()));
    }

    private void delivered(Delivery news) {
        ledger.delivered(news);
        ledger.find(news.verdict().id()).ifPresent(this::follow);
    }

    private void follow(VerdictTrack track) {
        if (track.delivery() == DeliveryState.SUPERSEDED) {
            Conflict.of(track).filter(conflict -> !conflicts.contains(conflict)).ifPresent(this::refuse);
        } else if (track.undo() == Undo.WANTED && track.delivery() == DeliveryState.ACKNOWLEDGED) {
            askForUndo(track.verdict());
        }
    }

    private void refuse(Conflict conflict) {
        conflicts.add(conflict);
        listener.refused(conflict);
    }

    private void askForUndo(Verdict verdict) {
        desk.tasks()
                .start(BackgroundTask.of(
                                "undo " + verdict.id(),
                                progress -> desk.queue().undo(verdict.item(), verdict.id(), desk.reviewer()))
                        .onDone(outcome -> answered(verdict, outcome))
                        .onFailure(cause -> failed(verdict, cause)));
    }

    private void answered(Verdict verdict, UndoOutcome outcome) {
        if (ledger.find(verdict.id())
                .filter(track -> track.undo() == Undo.WANTED)
                .isEmpty()) {
            return;
        }
        switch (outcome) {
            case UndoOutcome.Undone(ReviewRow row) -> {
                ledger.undo(verdict.id(), Undo.DONE);
                tell(verdict.id(), () -> listener.undone(row));
            }
            case UndoOutcome.TooLate(ReviewRow row) -> {
                ledger.undo(verdict.id(), Undo.NONE);
                ledger.rowChanged(row);
                tell(verdict.id(), () -> listener.tooLate(row));
            }
            case UndoOutcome.Unknown unknown -> {
                ledger.undo(verdict.id(), Undo.NONE);
                tell(verdict.id(), () -> listener.failed(Texts.of("item.undo.unknown")));
            }
        }
    }

    private void failed(Verdict verdict, Throwable cause) {
        if (!(cause instanceof QueueUnavailableException)) {
            ledger.undo(verdict.id(), Undo.NONE);
            tell(verdict.id(), () -> listener.failed(sentence(cause)));
        }
    }

    private void tell(VerdictId verdict, Runnable news) {
        if (!quiet.remove(verdict)) {
            news.run();
        }
    }

    private static String sentence(Throwable cause) {
        return Sentences.of(cause, Texts.of("item.verdict.not-kept"));
    }
}
