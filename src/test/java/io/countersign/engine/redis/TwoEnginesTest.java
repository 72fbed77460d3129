package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.IdempotentEngine;
import io.countersign.engine.decision.Json;
import io.countersign.engine.decision.OnceOutcome;
import io.countersign.engine.decision.ReasonCode;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two engines with connections of their own, as in two services, on one Redis. */
@ExtendWith(RedisExtension.class)
class TwoEnginesTest {
    private static final Policy NO_AUDITS = Policy.DEFAULT.withAuditRate(0);
    private static final Duration A_SECOND = Duration.ofMillis(PolicyStore.STALE_MILLIS);

    private final AtomicInteger asked = new AtomicInteger();
    private final RedisServerFixture server;
    private Service one;
    private Service other;

    TwoEnginesTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void start() {
        one = new Service(server.url(), new CountedModel(asked));
        other = new Service(server.url(), new CountedModel(asked));
        one.policies.apply(NO_AUDITS, 0, "ada", "nothing left to chance");
        await().until(() -> other.policies.current().number() == 1);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void bothGoByANewPolicyWithinASecond() {
        assertThat(decide(one, "r-1").route()).isEqualTo(Route.ACCEPTED);
        other.policies.apply(NO_AUDITS.withAuditRate(1), 1, "ada", "look at everything");

        for (Service each : List.of(one, other)) {
            await().atMost(A_SECOND).until(() -> decide(each, "r-2").hasReason(ReasonCode.AUDIT_SAMPLE));
            assertThat(decide(each, "r-3").policyVersion()).isEqualTo(2);
        }
    }

    @Test
    void bothObeyAnAutonomyLevelWithinASecond() {
        one.autonomy.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.LOCKED, "ada", "it lies"));

        for (Service each : List.of(one, other)) {
            await().atMost(A_SECOND).until(() -> decide(each, "r-1").hasReason(ReasonCode.AUTONOMY_LOCKED));
        }
        other.autonomy.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "it may advise"));
        for (Service each : List.of(one, other)) {
            await().atMost(A_SECOND).until(() -> decide(each, "r-2").hasReason(ReasonCode.AUTONOMY_REDUCED));
        }
    }

    @Test
    void whatPeopleDecideLandsInOneQueue() {
        one.engine.decide(new DecisionRequest("r-1", Json.of("{'trade_value':60000}")));
        other.engine.decide(new DecisionRequest("r-2", Json.of("{'trade_value':70000}")));
        one.queue.intake(10);

        assertThat(other.queue.stats().open()).isEqualTo(2);
    }

    @Test
    void whatOneAcceptedTheOtherNeedNotAsk() {
        decide(one, "r-1");

        assertThat(decide(other, "r-2").hasReason(ReasonCode.CACHED)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsAskedOfBothManyTimesIsDecidedOnce() throws InterruptedException {
        var request = new DecisionRequest("r-1", Json.of("{'trade_value':60000}"));
        List<Callable<OnceOutcome>> callers = IntStream.range(0, 40)
                .<Callable<OnceOutcome>>mapToObj(
                        i -> () -> (i % 2 == 0 ? one : other).once.decide(new IdempotencyKey("order-17"), request))
                .toList();
        List<OnceOutcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(callers).stream()
                    .map(each -> each.resultNow())
                    .toList();
        }
        Decision decided = outcomes.stream()
                .filter(OnceOutcome.Decided.class::isInstance)
                .map(each -> ((OnceOutcome.Decided) each).decision())
                .reduce((a, b) -> {
                    throw new AssertionError("decided twice");
                })
                .orElseThrow();
        one.queue.intake(100);

        assertThat(outcomes).noneMatch(OnceOutcome.KeyTaken.class::isInstance);
        assertThat(asked).hasValue(1);
        assertThat(other.queue.stats().open()).isOne();
        for (Service each : List.of(one, other)) {
            assertThat(each.once.decide(new IdempotencyKey("order-17"), request))
                    .isInstanceOfSatisfying(
                            OnceOutcome.Replayed.class,
                            replayed -> assertThat(replayed.decision()).isEqualTo(decided));
        }
    }

    private static Decision decide(Service service, String id) {
        return service.engine.decide(new DecisionRequest(id, Json.of("{'amount':1}")));
    }

    private static final class Service implements AutoCloseable {
        final RedisConnection connection;
        final RedisReviewQueue queue;
        final RedisPolicyStore policies;
        final RedisAutonomyBoard autonomy;
        final DecisionEngine engine;
        final IdempotentEngine once;

        Service(String url, Model model) {
            connection = RedisConnection.open(RedisTarget.parse(url));
            queue = RedisQueues.open(url);
            policies = new RedisPolicyStore(connection);
            autonomy = new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC());
            engine = DecisionEngine.of(model, queue::push)
                    .policies(policies)
                    .autonomy(autonomy)
                    .cache(new RedisAnswerCache(connection))
                    .build();
            once = new IdempotentEngine(engine, new RedisIdempotencyStore(connection));
        }

        @Override
        public void close() {
            policies.close();
            autonomy.close();
            queue.close();
            connection.close();
        }
    }

    private record CountedModel(AtomicInteger asked) implements Model {
        @Override
        public String name() {
            return "loan-2";
        }

        @Override
        public String version() {
            return "7";
        }

        @Override
        public ModelAnswer answer(JsonNode input, Deadline deadline) {
            asked.incrementAndGet();
            return new ModelAnswer(Json.of("'approve'"), Confidence.of(.97));
        }
    }
}
