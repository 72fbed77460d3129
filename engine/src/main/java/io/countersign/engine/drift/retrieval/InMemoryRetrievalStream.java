package io.countersign.engine.drift.retrieval;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The latest events in memory. Thread-safe. */
public final class InMemoryRetrievalStream implements RetrievalStream {
    private final InstantSource clock;
    private final List<RetrievalEvent> events = new ArrayList<>();
    private long dropped;

    public InMemoryRetrievalStream(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void append(double latencyMillis, int chunks, double score) {
        events.add(new RetrievalEvent(now(), latencyMillis, chunks, score));
        if (events.size() > KEPT) {
            events.removeFirst();
            dropped++;
        }
    }

    @Override
    public synchronized String before(Instant at) {
        long earlier = events.stream().filter(event -> event.at().isBefore(at)).count();
        return Long.toString(dropped + earlier);
    }

    @Override
    public synchronized Portion after(String position, int limit) {
        int from = (int) Math.max(0, Long.parseLong(position) - dropped);
        int to = Math.min(events.size(), from + limit);
        return new Portion(events.subList(from, to), Long.toString(dropped + to));
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
