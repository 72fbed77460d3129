package io.countersign.bench;

import java.util.List;

/** What an open item costs the server beside its body: keys, row, indexes, its share of the event stream and the audit. */
final class MemoryBenchmark implements Benchmark {
    private static final int ITEMS = 100_000;
    private static final int FEW = 10_000;
    private static final double GOAL = 850;

    @Override
    public List<Figure> measure() {
        return List.of(
                Figure.atMost("memory beyond the body, per item of 100,000", "B", overhead(ITEMS), GOAL),
                Figure.told("the same, per item of 10,000", "B", overhead(FEW)));
    }

    private static double overhead(int items) {
        try (var server = BenchmarkServer.start(Durability.NONE)) {
            server.fill(new TypicalEntries().next(1));
            long before = used(server);
            var entries = new TypicalEntries();
            entries.next(1);
            server.fill(entries.next(items));
            return (double) (used(server) - before) / items - TypicalEntries.BYTES;
        }
    }

    private static long used(BenchmarkServer server) {
        return server.info("memory", "used_memory");
    }
}
