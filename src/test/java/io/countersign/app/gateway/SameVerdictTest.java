package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.gateway.Caller.Answer;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verdicts on one item that are given at the same time. */
@ExtendWith(RedisExtension.class)
class SameVerdictTest {
    private static final String DEAR =
            "{\"input\":{\"trade_value\":60000},\"model_output\":\"approve\",\"confidence\":0.5}";
    private static final String APPROVAL = "{\"approved\":true,\"reviewer\":\"alice\"}";
    private static final String REJECTION = "{\"approved\":false,\"reviewer\":\"alice\"}";

    private final AtomicInteger submitted = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicReference<ClaimToken> newest = new AtomicReference<>();
    private final CyclicBarrier bothClaimed = new CyclicBarrier(2);
    private final CountDownLatch lookedAgain = new CountDownLatch(1);
    private ReviewQueue queue;
    private Gateway gateway;
    private Caller caller;
    private volatile boolean together = true;
    private volatile Runnable beforeClaim = () -> {};

    @BeforeEach
    void start(RedisServerFixture server) {
        queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
        gateway = Gateways.open(between(queue), Optional.empty(), 10_000);
        caller = new Caller(gateway.port(), "").without("Authorization");
    }

    @AfterEach
    void stop() {
        gateway.close();
        queue.close();
    }

    @Test
    void thatSayTheSameAreAnsweredTheSame() {
        String path = review();
        var other = CompletableFuture.supplyAsync(() -> caller.post(path, APPROVAL));

        Answer one = caller.post(path, APPROVAL);

        assertThat(one.status()).isEqualTo(200);
        assertThat(other.join().body()).isEqualTo(one.body());
        assertThat(submitted).hasValueGreaterThanOrEqualTo(2);
        assertThat(queue.results("", 10)).hasSize(1);
    }

    @Test
    void thatSayOtherThingsAreAConflict() {
        String path = review();
        var other = CompletableFuture.supplyAsync(() -> caller.post(path, REJECTION));

        Answer one = caller.post(path, APPROVAL);

        assertThat(new int[] {one.status(), other.join().status()}).containsExactlyInAnyOrder(200, 409);
        assertThat(queue.results("", 10)).hasSize(1);
    }

    @Test
    void ofWhichOneStandsBeforeTheOtherClaimsAreAnsweredTheSame() {
        String path = review();
        together = false;
        beforeClaim = () -> {
            beforeClaim = () -> {};
            assertThat(caller.post(path, APPROVAL).status()).isEqualTo(200);
        };

        assertThat(caller.post(path, APPROVAL).status()).isEqualTo(200);
        assertThat(queue.results("", 10)).hasSize(1);
    }

    private String review() {
        String id = caller.post("/decide", DEAR).at("/decision/review_id").textValue();
        queue.intake(10);
        return "/human-review/" + id;
    }

    /** The queue, for two callers who both claim before either submits. Who was overtaken submits first, and looks again. */
    private ReviewQueue between(ReviewQueue real) {
        return (ReviewQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReviewQueue.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("claim")) {
                        return claim(method, real, arguments);
                    }
                    if (method.getName().equals("submit")) {
                        waitForTheOther((Verdict) arguments[0]);
                    }
                    Object answer = call(method, real, arguments);
                    if (method.getName().equals("find") && found.incrementAndGet() == 3) {
                        lookedAgain.countDown();
                    }
                    return answer;
                });
    }

    private Object claim(Method method, ReviewQueue real, Object[] arguments) throws Throwable {
        beforeClaim.run();
        synchronized (newest) {
            Object answer = call(method, real, arguments);
            if (answer instanceof ClaimOutcome.Granted(Claim claim, var _)) {
                newest.set(claim.token());
            }
            return answer;
        }
    }

    private void waitForTheOther(Verdict verdict) throws Exception {
        if (together && submitted.incrementAndGet() <= 2) {
            bothClaimed.await(1, TimeUnit.MINUTES);
            if (verdict.claim().equals(newest.get())) {
                assertThat(lookedAgain.await(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Object call(Method method, ReviewQueue real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
