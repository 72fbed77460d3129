package io.countersign.engine.drift.retrieval;

/** Events that were counted. */
final class Tally {
    final Latencies latencies = new Latencies();
    long events;
    long unusable;
    long empty;
    long low;

    void add(RetrievalEvent event, double floor) {
        events++;
        unusable += event.isUsable() ? 0 : 1;
        empty += event.isEmpty() ? 1 : 0;
        low += event.isEmpty() || event.score() < floor ? 1 : 0;
        latencies.add(event.latencyMillis());
    }

    void remove(Tally left) {
        events -= left.events;
        unusable -= left.unusable;
        empty -= left.empty;
        low -= left.low;
        latencies.remove(left.latencies);
    }

    boolean isTooLow(RetrievalRule rule) {
        long usable = events - unusable;
        return usable >= rule.least() && low > rule.mostLow() * usable;
    }
}
