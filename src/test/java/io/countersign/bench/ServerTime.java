package io.countersign.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;

/** How long the server itself works on each script, by its own account. */
final class ServerTime {
    private static final int ITEMS = 2_000;
    private static final int WARMUPS = 1;
    private static final int ROUNDS = 5;
    private static final double GOAL = 20;
    private static final Pattern USEC = Pattern.compile("cmdstat_evalsha:.*usec_per_call=([\\d.]+)");

    List<Figure> figures() {
        try (var server = BenchmarkServer.start(Durability.NONE);
                var nothing = new NoOpScript(server.address())) {
            Pair claim = pair(server, nothing, Duration.ofSeconds(8), true);
            Pair held = pair(server, nothing, Duration.ofSeconds(8), false);
            Pair published = pair(server, nothing, Duration.ZERO, false);
            return List.of(
                    Figure.beside("server time of a claim : no-op EVALSHA", "µs", claim),
                    Figure.atMost("server time of a verdict (held) : no-op EVALSHA", "µs", held, GOAL),
                    Figure.beside("server time of a verdict (published at once) : no-op EVALSHA", "µs", published));
        }
    }

    private static Pair pair(BenchmarkServer server, NoOpScript nothing, Duration hold, boolean claims) {
        return Pair.alternating(
                WARMUPS,
                ROUNDS,
                () -> claims ? claim(server, hold) : approve(server, hold),
                () -> micros(server.client(), i -> nothing.run()));
    }

    private static double claim(BenchmarkServer server, Duration hold) {
        return micros(server.client(), reviewing(server, hold)::claim);
    }

    private static double approve(BenchmarkServer server, Duration hold) {
        Reviewing reviewing = reviewing(server, hold);
        for (int i = 0; i < ITEMS; i++) {
            reviewing.claim(i);
        }
        return micros(server.client(), reviewing::approve);
    }

    private static Reviewing reviewing(BenchmarkServer server, Duration hold) {
        server.client().flushAll();
        return Reviewing.of(server, new TypicalEntries().nextOfMediumRisk(ITEMS), hold);
    }

    private static double micros(Jedis client, IntConsumer call) {
        client.configResetStat();
        for (int i = 0; i < ITEMS; i++) {
            call.accept(i);
        }
        Matcher usec = USEC.matcher(client.info("commandstats"));
        if (!usec.find()) {
            throw new IllegalStateException("the server does not say how long scripts took");
        }
        return Double.parseDouble(usec.group(1));
    }
}
