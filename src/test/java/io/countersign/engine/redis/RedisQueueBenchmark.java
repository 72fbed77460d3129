package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/** What the Redis queue costs, as ratios to plain commands on the same machine in the same run. */
public final class RedisQueueBenchmark {
    private static final int ITEMS = 100_000;
    private static final int REVIEWS = 20_000;
    private static final int REVIEWERS = 8;
    private static final int PRODUCERS = 50;
    private static final byte[] QUEUE = RedisReviewQueue.QUEUE.getBytes(UTF_8);

    private final RedisServerFixture server;
    private final ReviewQueue queue;
    private final RedisConnection connection;

    private RedisQueueBenchmark(RedisServerFixture server) {
        this.server = server;
        this.connection = RedisConnection.open(RedisTarget.parse(server.url()));
        this.queue = new RedisReviewQueue(connection);
    }

    public static void main(String[] arguments) {
        try (RedisServerFixture server = RedisServerFixture.start()) {
            var benchmark = new RedisQueueBenchmark(server);
            benchmark.run();
            server.reset();
            benchmark.run();
            benchmark.queue.close();
        }
    }

    private void run() {
        double pushes = perSecond(ITEMS, this::push);
        long empty = memory() - memoryOfList();
        double intake = perSecond(ITEMS, this::intake);
        print(
                "intake: %.0f entries/s, %.2f of LPUSH from %d connections (%.0f/s)",
                intake, intake / pushes, PRODUCERS, pushes);
        print("overhead of an open item: %d bytes beyond its body", (memory() - empty) / ITEMS - bodyBytes());
        double sets = perSecond(ITEMS, this::pipelinedSets);
        double listing = perSecond(ITEMS, this::list);
        print(
                "listing: %.0f ms for %d rows, %.2f rows for each SET -P 16",
                1e3 * ITEMS / listing, ITEMS, listing / sets);
        double noOps = perSecond(REVIEWS, this::noOps);
        double noOpMicros = microsPerScript();
        double claims = perSecond(REVIEWS, this::claims);
        double claimMicros = microsPerScript();
        double verdicts = perSecond(REVIEWS, this::verdicts);
        double verdictMicros = microsPerScript();
        print(
                "claim: %.0f/s, %.2f of no-op EVALSHA (%.0f/s), %.1f times its server time",
                claims, claims / noOps, noOps, claimMicros / noOpMicros);
        print(
                "verdict: %.0f/s, %.2f of no-op EVALSHA, %.1f times its server time",
                verdicts, verdicts / noOps, verdictMicros / noOpMicros);
    }

    private void push(int count) {
        inParallel(PRODUCERS, count, share -> {
            try (Jedis producer = server.client()) {
                share.forEach(i -> producer.lpush(QUEUE, entry(i)));
            }
        });
    }

    private void intake(int count) {
        int taken = 0;
        while (taken < count) {
            taken += queue.intake(count).accepted();
        }
    }

    private void list(int count) {
        var seen = new AtomicInteger();
        queue.feed().snapshot(1_000, page -> seen.addAndGet(page.size()));
        if (seen.get() != count) {
            throw new IllegalStateException("listed " + seen + " of " + count);
        }
    }

    private void pipelinedSets(int count) {
        try (Jedis client = server.client();
                Pipeline pipeline = client.pipelined()) {
            for (int i = 0; i < count; i++) {
                pipeline.set("benchmark", "value");
                if (i % 16 == 15) {
                    pipeline.sync();
                }
            }
        }
    }

    private void noOps(int count) {
        byte[] sha;
        try (Jedis client = server.client()) {
            sha = client.scriptLoad("return 1".getBytes(UTF_8));
        }
        resetStatistics();
        inParallel(
                REVIEWERS,
                count,
                share ->
                        share.forEach(i -> connection.command(redis -> redis.evalsha(sha, List.of(QUEUE), List.of()))));
    }

    private void claims(int count) {
        resetStatistics();
        inParallel(
                REVIEWERS,
                count,
                share -> share.forEach(i -> expect(
                        ClaimOutcome.Granted.class, queue.claim(id(i), reviewer(i), token(i), ReviewQueue.LEASE))));
    }

    private void verdicts(int count) {
        resetStatistics();
        inParallel(
                REVIEWERS,
                count,
                share -> share.forEach(i -> expect(VerdictOutcome.Held.class, queue.submit(verdict(i)))));
    }

    private static Verdict verdict(int number) {
        return new Verdict(
                new VerdictId("verdict-" + number),
                id(number),
                ContentHash.of(entry(number)),
                token(number),
                reviewer(number),
                VerdictKind.APPROVE,
                null,
                "",
                Duration.ofSeconds(30));
    }

    private static ReviewId id(int number) {
        return new ReviewId(ContentHash.of(entry(number)).idPart());
    }

    private static Reviewer reviewer(int number) {
        return new Reviewer("reviewer" + number % REVIEWERS);
    }

    private static ClaimToken token(int number) {
        return new ClaimToken("0123456789abcdefghjk" + number);
    }

    private static void expect(Class<?> wanted, Object outcome) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("expected " + wanted.getSimpleName() + ", was " + outcome);
        }
    }

    private void resetStatistics() {
        try (Jedis client = server.client()) {
            client.configResetStat();
        }
    }

    private double microsPerScript() {
        try (Jedis client = server.client()) {
            return client.info("commandstats")
                    .lines()
                    .filter(line -> line.startsWith("cmdstat_evalsha:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*usec_per_call=([0-9.]+).*", "$1")))
                    .sum();
        }
    }

    private long memory() {
        try (Jedis client = server.client()) {
            return Long.parseLong(client.info("memory").replaceAll("(?s).*used_memory:(\\d+).*", "$1"));
        }
    }

    private long memoryOfList() {
        try (Jedis client = server.client()) {
            return client.memoryUsage(QUEUE, 0);
        }
    }

    private static long bodyBytes() {
        return entry(0).length;
    }

    private static byte[] entry(int number) {
        String applicant = "%06d".formatted(number);
        return ("{\"input\": {\"applicant\": \"" + applicant + "\", \"note\": \"" + "x".repeat(380)
                        + "\"}, \"model_output\": {\"decision\": \"grant\"}, "
                        + "\"confidence\": 0.62, \"risk_score\": 0." + applicant
                        + ", \"model_name\": \"loan-2\", \"timestamp\": \"2031-05-04T12:00:00Z\"}")
                .getBytes(UTF_8);
    }

    private interface Share {
        void forEach(IntConsumer each);
    }

    private static void inParallel(int threads, int count, java.util.function.Consumer<Share> work) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                Share share = each -> IntStream.iterate(first, i -> i < count, i -> i + threads)
                        .forEach(each);
                all.add(CompletableFuture.runAsync(() -> work.accept(share), executor));
            }
            all.forEach(CompletableFuture::join);
        }
    }

    private static double perSecond(int count, IntConsumer work) {
        long start = System.nanoTime();
        work.accept(count);
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static void print(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
