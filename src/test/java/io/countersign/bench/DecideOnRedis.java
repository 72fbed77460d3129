package io.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.BatchRequest;
import io.countersign.engine.decision.BatchResult;
import io.countersign.engine.decision.DecisionBatch;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.ReasonCode;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.cache.CacheKey;
import io.countersign.engine.redis.RedisAnswerCache;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decisions whose way leads over Redis: those that people get, in batches, and those that come from the shared cache. */
final class DecideOnRedis {
    private static final int CONNECTIONS = 50;
    private static final int PIPELINE = 16;
    private static final int REVIEWS = 60_000;
    private static final int MIXED = 300_000;
    private static final int AT_ONCE = 4_096;
    private static final int HITS = 10_000;
    private static final int REQUESTS = 1_000;
    private static final Policy POLICY = Policy.DEFAULT.withAuditRate(0);

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        try (var server = BenchmarkServer.start(Durability.NONE)) {
            figures.add(Figure.atLeast(
                    "decisions that people get, in a batch : LPUSH -P 16 of the same, 50 connections",
                    "/s",
                    reviews(server),
                    .5));
            figures.add(Figure.atLeast(
                    "decisions in a batch, mix of 90/5/5, people's on Redis",
                    "/s",
                    Pair.alternating(2, 5, () -> batch(server, MIXED, 20), () -> 1)
                            .measured(),
                    1_000_000));
            figures.add(Figure.atLeast("decisions from the cache, one by one : plain GET", "/s", hits(server), .5));
        }
        return figures;
    }

    private static Pair reviews(BenchmarkServer server) {
        RedisCommand push = RedisCommand.of("LPUSH", "reference", entry());
        try (var load = new PlainLoad(server.address(), CONNECTIONS, PIPELINE, push)) {
            return Pair.alternating(2, 5, () -> batch(server, REVIEWS, 1), () -> push(server, load));
        }
    }

    private static double push(BenchmarkServer server, PlainLoad load) {
        double rate = load.perSecond(REVIEWS);
        server.client().flushAll();
        return rate;
    }

    /** Of each so many, the first is for people. */
    private static double batch(BenchmarkServer server, int decisions, int group) {
        DecisionEngine engine = DecisionEngine.of(new SureModel(), server.queue()::push)
                .policy(POLICY)
                .build();
        List<DecisionRequest> requests = requests(group);
        var source = IntStream.range(0, decisions)
                .mapToObj(i -> new BatchRequest(engine, requests.get(i % REQUESTS), Optional.empty()))
                .iterator();
        long start = System.nanoTime();
        long decided =
                new DecisionBatch(source, AT_ONCE).run(DecideOnRedis::require).decided();
        double rate = decided * 1e9 / (System.nanoTime() - start);
        server.client().flushAll();
        return rate;
    }

    private static Pair hits(BenchmarkServer server) {
        try (var connection = RedisConnection.open(RedisTarget.parse(server.url()))) {
            DecisionEngine engine = DecisionEngine.of(new SureModel(), server.queue()::push)
                    .policy(POLICY)
                    .cache(new RedisAnswerCache(connection))
                    .build();
            DecisionRequest request = requests(Integer.MAX_VALUE).getFirst();
            engine.decide(request);
            byte[] key = ("decision_cache:"
                            + CacheKey.of(request.input(), new SureModel(), 0).sha256())
                    .getBytes(UTF_8);
            return Pair.alternating(
                    2,
                    5,
                    () -> perSecond(() -> require(engine.decide(request).hasReason(ReasonCode.CACHED))),
                    () -> perSecond(() -> require(server.client().get(key) != null)));
        }
    }

    private static double perSecond(Runnable hit) {
        long start = System.nanoTime();
        for (int i = 0; i < HITS; i++) {
            hit.run();
        }
        return HITS * 1e9 / (System.nanoTime() - start);
    }

    private static void require(BatchResult result) {
        require(result instanceof BatchResult.Decided);
    }

    private static void require(boolean so) {
        if (!so) {
            throw new IllegalStateException("the benchmark does not measure what it says");
        }
    }

    private static String entry() {
        var entries = new ArrayList<byte[]>();
        DecisionEngine.of(new SureModel(), entries::addAll)
                .policy(POLICY)
                .build()
                .decide(requests(1).getFirst());
        return new String(entries.getFirst(), UTF_8);
    }

    private static List<DecisionRequest> requests(int group) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> new DecisionRequest(
                        "request-" + i,
                        Prompts.application(
                                i, i % group == 0 && group <= REQUESTS ? 60_000 : i % group == 1 ? 1 : 1_200)))
                .toList();
    }

    /** Unsure where the amount is 1, else sure. */
    private static final class SureModel implements Model {
        private static final JsonNode OUTPUT = Prompts.application(1, 1);

        @Override
        public String name() {
            return "loan-scorer";
        }

        @Override
        public String version() {
            return "2026-10-01";
        }

        @Override
        public ModelAnswer answer(JsonNode input, Deadline deadline) {
            double sure = input.path("trade_value").doubleValue() == 1 ? .5 : .95;
            return new ModelAnswer(OUTPUT, Confidence.of(sure));
        }
    }
}
