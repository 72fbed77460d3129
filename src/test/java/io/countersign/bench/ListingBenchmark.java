package io.countersign.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast all open rows are read, beside how fast a server takes small writes: SET on 50 connections, 16 at a time. */
final class ListingBenchmark implements Benchmark {
    private static final int ITEMS = 100_000;
    private static final int PAGE = 1_000;
    private static final int CONNECTIONS = 50;
    private static final int PIPELINE = 16;
    private static final int WARMUPS = 5;
    private static final int ROUNDS = 15;
    private static final double GOAL = 1.5;

    @Override
    public List<Figure> measure() {
        RedisCommand set = RedisCommand.of("SET", "reference", "xxx");
        try (var server = BenchmarkServer.start(Durability.NONE);
                var load = new PlainLoad(server.address(), CONNECTIONS, PIPELINE, set)) {
            server.fill(new TypicalEntries().next(ITEMS));
            Pair rate = Pair.alternating(WARMUPS, ROUNDS, () -> list(server), () -> load.perSecond(2L * ITEMS));
            return List.of(Figure.atLeast(
                    "snapshot of 100,000 rows : SET, %d connections, -P %d".formatted(CONNECTIONS, PIPELINE),
                    "/s",
                    rate,
                    GOAL));
        }
    }

    private static double list(BenchmarkServer server) {
        var rows = new AtomicInteger();
        long start = System.nanoTime();
        server.queue().feed().snapshot(PAGE, page -> rows.addAndGet(page.size()));
        double rate = ITEMS * 1e9 / (System.nanoTime() - start);
        if (rows.get() != ITEMS) {
            throw new IllegalStateException("%d rows expected, %d came".formatted(ITEMS, rows.get()));
        }
        return rate;
    }
}
