package io.countersign.app.triage.item;

import io.countersign.app.async.BackgroundTask;
import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Keeps the claim on the item that is open: counts it down, and renews it at half its time while the person is there. */
final class ClaimKeeper {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ItemDesk desk;
    private final Consumer<ClaimOutcome> answered;
    private final ReadOnlyObjectWrapper<Optional<ClaimClock>> clock = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription ticking = Subscription.EMPTY;
    private @Nullable Held held;
    private Instant lastActive;

    /** The end is measured from when the claim was asked for, since the queue's clock need not be ours. */
    private record Held(Claim claim, Instant until, Instant renewAt, boolean renewing) {}

    /** The listener hears every answer to a renewal; after any other than a grant the claim is no longer kept. */
    ClaimKeeper(ItemDesk desk, Consumer<ClaimOutcome> answered) {
        this.desk = desk;
        this.answered = answered;
        this.lastActive = desk.clock().instant();
    }

    ReadOnlyObjectProperty<Optional<ClaimClock>> clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** Counts this claim, and no other, from now on. */
    void hold(Claim claim, Instant askedAt) {
        drop();
        extend(claim, askedAt);
        ticking = desk.ticker().every(TICK, this::tick);
    }

    /** The person is there. */
    void active() {
        lastActive = desk.clock().instant();
        if (held != null && !lastActive.isBefore(held.renewAt())) {
            renew(held);
        }
    }

    /** Forgets the claim without giving it back. */
    void drop() {
        ticking.unsubscribe();
        held = null;
        clock.set(Optional.empty());
    }

    /** Gives a claim back. What fails lapses by itself. */
    void release(ReviewId item, ClaimToken token) {
        desk.tasks()
                .start(BackgroundTask.of(
                                "release " + item, progress -> desk.queue().release(item, token))
                        .onFailure(lapses -> {}));
    }

    private void extend(Claim claim, Instant askedAt) {
        Duration lease = desk.settings().lease();
        held = new Held(claim, askedAt.plus(lease), askedAt.plus(lease.dividedBy(2)), false);
        show(held);
    }

    private void tick() {
        if (held == null) {
            return;
        }
        show(held);
        Instant now = desk.clock().instant();
        boolean present = now.isBefore(lastActive.plus(desk.settings().idle()));
        if (present && !now.isBefore(held.renewAt())) {
            renew(held);
        }
    }

    private void show(Held shown) {
        Duration left = Duration.between(desk.clock().instant(), shown.until());
        clock.set(Optional.of(new ClaimClock(
                left.isNegative() ? Duration.ZERO : left, desk.settings().lease())));
    }

    private void renew(Held due) {
        if (due.renewing()) {
            return;
        }
        Claim claim = due.claim();
        Instant askedAt = desk.clock().instant();
        held = new Held(claim, due.until(), due.renewAt(), true);
        desk.tasks()
                .start(BackgroundTask.of(
                                "renew " + claim.item(),
                                progress -> desk.queue()
                                        .renew(
                                                claim.item(),
                                                desk.reviewer(),
                                                claim.token(),
                                                desk.settings().lease()))
                        .onDone(outcome -> answered(claim, askedAt, outcome))
                        .onFailure(unreachable -> retryLater(claim)));
    }

    private void answered(Claim claim, Instant askedAt, ClaimOutcome outcome) {
        if (held == null || !held.claim().token().equals(claim.token())) {
            return;
        }
        if (outcome instanceof ClaimOutcome.Granted granted) {
            extend(granted.claim(), askedAt);
        } else {
            drop();
        }
        answered.accept(outcome);
    }

    private void retryLater(Claim claim) {
        if (held != null && held.claim().token().equals(claim.token())) {
            held = new Held(claim, held.until(), desk.clock().instant().plus(RETRY), false);
        }
    }
}
