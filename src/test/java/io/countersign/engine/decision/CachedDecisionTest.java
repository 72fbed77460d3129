package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.model.cache.CacheKey;
import io.countersign.engine.model.cache.InMemoryAnswerCache;
import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CachedDecisionTest {
    private static final Policy NO_AUDITS = Policy.DEFAULT.withAuditRate(0);

    private final AnswerCache cache = new InMemoryAnswerCache();
    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Desk desk = new Desk();
    private Policy policy = NO_AUDITS;
    private long version = 1;
    private AutonomyLevel level = AutonomyLevel.FULL;

    @Test
    void theSameInputIsAskedForOnce() {
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, cache);
        Decision first = engine.decide(request("r-1"));
        clock.move(Duration.ofSeconds(5));
        Decision second = engine.decide(request("r-2"));

        assertThat(model.asked()).isOne();
        assertThat(first.hasReason(ReasonCode.CACHED)).isFalse();
        assertThat(second.hasReason(ReasonCode.CACHED)).isTrue();
        assertThat(second.id()).isEqualTo("r-2");
        assertThat(second.at()).isEqualTo(first.at().plusSeconds(5));
        assertThat(second.route()).isEqualTo(Route.ACCEPTED);
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(second.confidence()).isEqualTo(first.confidence());
        assertThat(DecisionJson.write(second).toString()).contains("\"code\":\"cached\"");
    }

    @Test
    void onlyWhatWasAcceptedWithoutACaveatIsKept() {
        for (double confidence : new double[] {.5, .75, Double.NaN}) {
            var model = StubModel.sure(confidence);
            DecisionEngine engine = engine(model, new InMemoryAnswerCache());
            engine.decide(request("r-1"));
            engine.decide(request("r-2"));

            assertThat(model.asked()).isEqualTo(2);
        }
    }

    @Test
    void whatPeopleDecideIsNotKept() {
        policy = NO_AUDITS.withAuditRate(1);
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, cache);
        engine.decide(request("r-1"));
        engine.decide(request("r-2"));

        assertThat(model.asked()).isEqualTo(2);
        assertThat(desk.entries()).hasSize(2);
    }

    @Test
    void aSampledRequestStillGoesToPeople() {
        policy = NO_AUDITS.withAuditRate(.5);
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, cache);
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> "r-" + i).toList();
        String trusted = ids.stream()
                .filter(id -> !AuditSampling.chooses(id, .5))
                .findFirst()
                .orElseThrow();
        String sampled = ids.stream()
                .filter(id -> AuditSampling.chooses(id, .5))
                .findFirst()
                .orElseThrow();
        engine.decide(request(trusted));
        Decision decision = engine.decide(request(sampled));

        assertThat(model.asked()).isOne();
        assertThat(decision.route()).isEqualTo(Route.HUMAN_REVIEW);
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.CACHED, ReasonCode.AUDIT_SAMPLE, ReasonCode.CONFIDENT);
        assertThat(desk.entries()).hasSize(1);
    }

    @Test
    void belowFullNothingIsReadOrKept() {
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, cache);
        engine.decide(request("r-1"));
        level = AutonomyLevel.REDUCED;
        assertThat(engine.decide(request("r-2")).hasReason(ReasonCode.CACHED)).isFalse();
        level = AutonomyLevel.FALLBACK;
        assertThat(engine.decide(request("r-3")).hasReason(ReasonCode.CACHED)).isFalse();

        assertThat(model.asked()).isEqualTo(2);
    }

    @Test
    void anAnswerDuringWhichTheModelFellIsNotKept() {
        var falling = new StubModel(() -> {
            level = AutonomyLevel.REDUCED;
            return new ModelAnswer(Json.of("true"), Confidence.of(.97));
        });
        DecisionEngine engine = engine(falling, cache);
        engine.decide(request("r-1"));
        level = AutonomyLevel.FULL;
        engine.decide(request("r-2"));

        assertThat(falling.asked()).isEqualTo(2);
    }

    @Test
    void anotherVersionOfThePolicyAsksAgain() {
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, cache);
        engine.decide(request("r-1"));
        version = 2;

        assertThat(engine.decide(request("r-2")).hasReason(ReasonCode.CACHED)).isFalse();
    }

    @Test
    void aCacheThatFailsCostsNoDecision() {
        var model = StubModel.sure(.97);
        DecisionEngine engine = engine(model, new BrokenCache());

        assertThat(engine.decide(request("r-1")).route()).isEqualTo(Route.ACCEPTED);
        assertThat(engine.decide(request("r-2")).route()).isEqualTo(Route.ACCEPTED);
        assertThat(model.asked()).isEqualTo(2);
    }

    @Test
    void identicalRequestsAtTheSameTimeAreOneCall() {
        var go = new CountDownLatch(1);
        var model = new StubModel(() -> {
            await(go);
            return new ModelAnswer(Json.of("true"), Confidence.of(.75));
        });
        DecisionEngine engine = engine(model, cache);
        List<CompletableFuture<Decision>> all = atOnce(engine, 20);
        go.countDown();

        assertThat(all).allSatisfy(each -> assertThat(each.join().route()).isEqualTo(Route.ACCEPTED_WITH_CAVEAT));
        assertThat(all.stream().filter(each -> each.join().hasReason(ReasonCode.SHARED)))
                .hasSize(19);
        assertThat(model.asked()).isOne();
    }

    @Test
    void aFailureOfTheFirstIsNotTheFailureOfAll() {
        var go = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        var model = new StubModel(() -> {
            await(go);
            if (first.getAndSet(false)) {
                throw new ModelFailure(ModelFailure.Kind.SERVER_ERROR, "500");
            }
            return new ModelAnswer(Json.of("true"), Confidence.of(.97));
        });
        DecisionEngine engine = engine(model, cache);
        List<CompletableFuture<Decision>> all = atOnce(engine, 5);
        go.countDown();

        assertThat(all.stream().filter(each -> each.join().route() == Route.ACCEPTED))
                .hasSize(4);
        assertThat(model.asked()).isEqualTo(2);
    }

    private static List<CompletableFuture<Decision>> atOnce(DecisionEngine engine, int requests) {
        var waiting = new ConcurrentLinkedQueue<Thread>();
        Executor threads = work -> waiting.add(Thread.ofVirtual().start(work));
        List<CompletableFuture<Decision>> all = IntStream.range(0, requests)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> engine.decide(request("r-" + i)), threads))
                .toList();
        Awaitility.await()
                .until(() -> waiting.stream()
                        .allMatch(thread -> thread.getState() == Thread.State.WAITING
                                || thread.getState() == Thread.State.TIMED_WAITING));
        return all;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DecisionEngine engine(StubModel model, AnswerCache kept) {
        return DecisionEngine.of(model, desk)
                .policies(() -> new PolicyVersion(version, policy, "", "", Instant.EPOCH))
                .autonomy(name -> level)
                .cache(kept)
                .clock(clock)
                .build();
    }

    private static DecisionRequest request(String id) {
        return new DecisionRequest(id, Json.of("{'amount':100}"));
    }

    private static final class BrokenCache implements AnswerCache {
        @Override
        public Optional<ModelAnswer> find(CacheKey key) {
            throw new QueueUnavailableException("Redis is away.", null);
        }

        @Override
        public void keep(CacheKey key, ModelAnswer answer) {
            throw new IllegalStateException("never reached while the cache rests");
        }

        @Override
        public void close() {}
    }
}
