package io.countersign.app.desktop;

import io.countersign.app.async.PulseSignal;
import io.countersign.app.async.Pulses;
import io.countersign.app.shell.RedisState;
import io.countersign.app.shell.StatusModel;
import io.countersign.engine.review.CaretakerStatus;
import io.countersign.engine.review.Subscription;
import java.util.function.IntConsumer;

/** Brings what the background knows into the status bar, at most once per frame. */
final class ConsoleStatus implements AutoCloseable {
    private final StatusModel model;
    private final Workplace workplace;
    private final PulseSignal signal;
    private final Subscription deliveries;
    private final Subscription problems;
    private final Subscription statuses;
    private final IntConsumer massExpiry;
    private volatile int waiting;
    private int fellDue;

    /**
     * @param massExpiry told how many, when items fall due at once that wait for a person's word
     */
    ConsoleStatus(StatusModel model, Workplace workplace, Pulses pulses, IntConsumer massExpiry) {
        this.massExpiry = massExpiry;
        this.model = model;
        this.workplace = workplace;
        signal = new PulseSignal(pulses, this::deliver);
        deliveries = workplace.outbox().onDelivery(delivery -> count());
        problems = workplace.outbox().onProblem(problem -> count());
        statuses = workplace.caretaker().onStatus(status -> count());
    }

    /** Whether items fell due at once and wait for a person's word. */
    boolean isMassExpiry() {
        return fellDue > 0;
    }

    private void count() {
        waiting = workplace.outbox().waiting().size();
        signal.mark();
    }

    private void deliver() {
        CaretakerStatus status = workplace.caretaker().status();
        model.redisProperty().set(stateOf(status));
        model.quarantinedProperty().set(status.stats().quarantined());
        model.waitingVerdictsProperty().set(waiting);
        model.problemProperty().set(workplace.outbox().problem());
        if (status.massExpiry() > 0 && fellDue == 0) {
            massExpiry.accept(status.massExpiry());
        }
        fellDue = status.massExpiry();
    }

    private static RedisState stateOf(CaretakerStatus status) {
        if (status.available()) {
            return new RedisState.Connected(status.roundTrip());
        }
        return status.problem().isEmpty() ? new RedisState.Connecting() : new RedisState.Unreachable(status.problem());
    }

    @Override
    public void close() {
        statuses.close();
        deliveries.close();
        problems.close();
        signal.close();
    }
}
