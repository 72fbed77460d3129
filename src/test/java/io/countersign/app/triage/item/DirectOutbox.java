package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.DeliveryState;
import io.countersign.engine.review.journal.VerdictOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands verdicts to the queue at once, on the calling thread. */
record DirectOutbox(ReviewQueue queue, List<Consumer<Delivery>> listeners) implements VerdictOutbox {
    DirectOutbox(ReviewQueue queue) {
        this(queue, new ArrayList<>());
    }

    @Override
    public void submit(Verdict verdict) {
        VerdictOutcome outcome = queue.submit(verdict);
        var state = outcome instanceof VerdictOutcome.Refused ? DeliveryState.SUPERSEDED : DeliveryState.ACKNOWLEDGED;
        listeners.forEach(listener -> listener.accept(new Delivery(verdict, state, outcome)));
    }

    @Override
    public boolean withdraw(VerdictId verdict) {
        return false;
    }

    @Override
    public List<Verdict> waiting() {
        return List.of();
    }

    @Override
    public Subscription onDelivery(Consumer<Delivery> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {}
}
