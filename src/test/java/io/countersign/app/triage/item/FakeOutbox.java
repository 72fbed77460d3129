package io.countersign.app.triage.item;

import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.DeliveryState;
import io.countersign.engine.review.journal.JournalException;
import io.countersign.engine.review.journal.VerdictOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal whose deliveries the test makes. */
final class FakeOutbox implements VerdictOutbox {
    final List<Verdict> submitted = new ArrayList<>();
    boolean diskFull;
    private boolean sent;
    private final List<Consumer<Delivery>> listeners = new ArrayList<>();

    @Override
    public void submit(Verdict verdict) {
        if (diskFull) {
            throw new JournalException("The disk is full; free some space.", null);
        }
        submitted.add(verdict);
    }

    @Override
    public boolean withdraw(VerdictId verdict) {
        return !sent && submitted.removeIf(each -> each.id().equals(verdict));
    }

    @Override
    public List<Verdict> waiting() {
        return List.copyOf(submitted);
    }

    @Override
    public Subscription onDelivery(Consumer<Delivery> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Verdict last() {
        return submitted.getLast();
    }

    void sent() {
        tell(new Delivery(last(), DeliveryState.SENT, null));
    }

    void acknowledged(VerdictOutcome outcome) {
        tell(new Delivery(last(), DeliveryState.ACKNOWLEDGED, outcome));
    }

    void superseded(VerdictOutcome.Refused outcome) {
        tell(new Delivery(last(), DeliveryState.SUPERSEDED, outcome));
    }

    /** From now on verdicts are on their way as soon as they are on the disk. */
    void sending() {
        sent = true;
    }

    private void tell(Delivery news) {
        sent = true;
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
    }

    @Override
    public void close() {}
}
