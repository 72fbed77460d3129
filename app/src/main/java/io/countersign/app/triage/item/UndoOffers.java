package io.countersign.app.triage.item;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.engine.review.ReviewId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Shows the last verdict for as long as it is news, and asks whether it was published once its time has come. */
final class UndoOffers {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration NEWS = Duration.ofSeconds(5);

    private final ItemDesk desk;
    private final VerdictDesk verdicts;
    private final ReadOnlyObjectWrapper<Optional<UndoOffer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription ticking = Subscription.EMPTY;

    UndoOffers(ItemDesk desk, VerdictDesk verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
        verdicts.ledger().onChange(change -> refresh());
        verdicts.conflicts().subscribe(this::refresh);
        refresh();
    }

    ReadOnlyObjectProperty<Optional<UndoOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    void refresh() {
        Instant now = desk.clock().instant();
        boolean ticked = offer.get().isPresent();
        offer.set(verdicts.ledger().newest(track -> isNews(track, now)).map(track -> offer(track, now)));
        if (offer.get().isPresent() && !ticked) {
            ticking = desk.ticker().every(TICK, this::tick);
        } else if (offer.get().isEmpty()) {
            ticking.unsubscribe();
        }
    }

    private void tick() {
        offer.get().ifPresent(this::confirm);
        verdicts.retryUndo();
        refresh();
    }

    /** Publishing needs no console, so nobody tells us but the queue. */
    private void confirm(UndoOffer shown) {
        boolean due = desk.clock().instant().isAfter(shown.track().publishesAt().plus(TICK));
        if (shown.phase() == Phase.HELD && due) {
            ReviewId item = shown.track().item();
            desk.tasks()
                    .start(BackgroundTask.of(
                                    "look at " + item, progress -> desk.queue().find(item))
                            .onDone(found ->
                                    found.ifPresent(it -> verdicts.ledger().rowChanged(it.row())))
                            .onFailure(asksAgain -> {}));
        }
    }

    private boolean isNews(VerdictTrack track, Instant now) {
        return switch (track.phase()) {
            case KEPT, SENT, HELD, UNDOING -> true;
            case SECOND -> now.isBefore(track.publishesAt());
            case PUBLISHED, UNDONE -> now.isBefore(track.since().plus(NEWS));
            case REFUSED ->
                verdicts.conflicts().stream()
                        .anyMatch(conflict -> conflict.mine().equals(track.verdict()));
        };
    }

    private static UndoOffer offer(VerdictTrack track, Instant now) {
        Duration left = track.phase() == Phase.HELD ? Duration.between(now, track.publishesAt()) : Duration.ZERO;
        return new UndoOffer(track, left.isNegative() ? Duration.ZERO : left);
    }
}
