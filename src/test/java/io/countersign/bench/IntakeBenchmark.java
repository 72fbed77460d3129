package io.countersign.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.stream.Stream;

/** How fast raw entries become items, beside how fast producers can push them: LPUSH on 50 connections, one at a time. */
final class IntakeBenchmark implements Benchmark {
    private static final int ENTRIES = 30_000;
    private static final int CONNECTIONS = 50;
    private static final int WARMUPS = 3;
    private static final int ROUNDS = 9;
    private static final double GOAL = .8;

    @Override
    public List<Figure> measure() {
        Figure inMemory = Figure.atLeast(what(Durability.NONE), "/s", pair(Durability.NONE), GOAL);
        return Stream.concat(
                        Stream.of(inMemory),
                        Stream.of(Durability.EVERY_SECOND, Durability.ALWAYS)
                                .map(durability -> Figure.beside(what(durability), "/s", pair(durability))))
                .toList();
    }

    private static String what(Durability durability) {
        return "intake of %d B entries, %s : LPUSH, %d connections"
                .formatted(TypicalEntries.BYTES, durability, CONNECTIONS);
    }

    private static Pair pair(Durability durability) {
        var entries = new TypicalEntries();
        String body = new String(TypicalEntries.entry(0, .5), US_ASCII);
        RedisCommand push = RedisCommand.of("LPUSH", "reference", body);
        try (var server = BenchmarkServer.start(durability);
                var load = new PlainLoad(server.address(), CONNECTIONS, 1, push)) {
            return Pair.alternating(WARMUPS, ROUNDS, () -> intake(server, entries), () -> push(server, load));
        }
    }

    private static double push(BenchmarkServer server, PlainLoad load) {
        double rate = load.perSecond(ENTRIES);
        server.client().flushAll();
        return rate;
    }

    private static double intake(BenchmarkServer server, TypicalEntries entries) {
        server.queue().push(entries.next(ENTRIES));
        long start = System.nanoTime();
        server.takeIn(ENTRIES);
        double rate = ENTRIES * 1e9 / (System.nanoTime() - start);
        server.client().flushAll();
        return rate;
    }
}
