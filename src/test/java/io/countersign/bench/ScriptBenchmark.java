package io.countersign.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many claims and verdicts a second, beside scripts that do nothing, sent by as many threads through the same client. */
final class ScriptBenchmark implements Benchmark {
    private static final int ITEMS = 6_000;
    private static final int THREADS = 8;
    private static final int WARMUPS = 3;
    private static final int ROUNDS = 9;
    private static final double GOAL = .28;
    private static final Duration USUAL_HOLD = Duration.ofSeconds(8);

    @Override
    public List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atLeast(what("held", Durability.NONE), "/s", pair(Durability.NONE, USUAL_HOLD), GOAL));
        figures.add(Figure.atLeast(
                what("published at once", Durability.NONE), "/s", pair(Durability.NONE, Duration.ZERO), GOAL));
        for (Durability durability : List.of(Durability.EVERY_SECOND, Durability.ALWAYS)) {
            figures.add(Figure.beside(what("held", durability), "/s", pair(durability, USUAL_HOLD)));
        }
        figures.addAll(new ServerTime().figures());
        return figures;
    }

    private static String what(String outcome, Durability durability) {
        return "claim + verdict (%s), %s : no-op EVALSHA, %d threads".formatted(outcome, durability, THREADS);
    }

    private static Pair pair(Durability durability, Duration hold) {
        try (var server = BenchmarkServer.start(durability);
                var crowd = new Crowd(THREADS);
                var nothing = new NoOpScript(server.address())) {
            return Pair.alternating(
                    WARMUPS,
                    ROUNDS,
                    () -> review(server, crowd, hold),
                    () -> crowd.perSecond(2 * ITEMS, i -> nothing.run()));
        }
    }

    /** Calls a second, two for each item. */
    private static double review(BenchmarkServer server, Crowd crowd, Duration hold) {
        server.client().flushAll();
        var reviewing = Reviewing.of(server, new TypicalEntries().nextOfMediumRisk(ITEMS), hold);
        return 2 * crowd.perSecond(ITEMS, reviewing::review);
    }
}
