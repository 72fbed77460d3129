package io.countersign.engine.model.cache;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SharedCallsTest {
    private static final CacheKey KEY = new CacheKey("a");
    private static final FoundAnswer ANSWER =
            new FoundAnswer(new ModelAnswer(Json.of("true"), Confidence.of(.9)), false);

    private final SharedCalls calls = new SharedCalls();

    @Test
    void othersGetWhatTheLeaderGot() {
        var leader = lead(Duration.ofMinutes(1));
        var follower = joining(Duration.ofMinutes(1));
        leader.answered(ANSWER);

        assertThat(follower.join()).isEqualTo(new Turn.Follow(ANSWER));
        assertThat(joining(Duration.ofMinutes(1)).join()).isEqualTo(new Turn.Follow(ANSWER));
    }

    @Test
    void whoComesAfterTheEndLeadsAgain() {
        var leader = lead(Duration.ofMinutes(1));
        leader.answered(ANSWER);
        leader.close();

        assertThat(joining(Duration.ofMinutes(1)).join()).isInstanceOf(Turn.Lead.class);
    }

    @Test
    void whenTheLeaderFailsOneOfTheOthersLeads() {
        var leader = lead(Duration.ofMinutes(1));
        var one = joining(Duration.ofMinutes(1));
        var other = joining(Duration.ofMinutes(1));
        leader.close();

        var next = (Turn.Lead) CompletableFuture.anyOf(one, other).join();
        assertThat(one.isDone() && other.isDone()).isFalse();
        next.answered(ANSWER);
        assertThat((Object) (one.join() == next ? other : one).join()).isEqualTo(new Turn.Follow(ANSWER));
    }

    @Test
    void whoFollowsWaitsNoLongerThanItsOwnDeadline() {
        lead(Duration.ofMinutes(1));

        assertThatThrownBy(() -> calls.join(KEY, Deadline.in(Duration.ofMillis(20))))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.OUT_OF_TIME));
    }

    @Test
    void aLeaderThatOutstaysItsDeadlineIsReplaced() {
        var late = lead(Duration.ofMillis(20));
        var next = (Turn.Lead) joining(Duration.ofMinutes(1)).join();
        late.close();
        var follower = joining(Duration.ofMinutes(1));
        next.answered(ANSWER);

        assertThat(follower.join()).isEqualTo(new Turn.Follow(ANSWER));
    }

    @Test
    void whoIsInterruptedStopsWaiting() {
        lead(Duration.ofMinutes(1));
        var failure = new AtomicReference<Throwable>();
        Thread follower = Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, thrown) -> failure.set(thrown))
                .start(() -> calls.join(KEY, Deadline.in(Duration.ofMinutes(1))));
        follower.interrupt();

        await().untilAsserted(() -> assertThat(failure.get())
                .isInstanceOfSatisfying(
                        ModelFailure.class, given -> assertThat(given.kind()).isEqualTo(ModelFailure.Kind.CANCELLED)));
    }

    private Turn.Lead lead(Duration deadline) {
        return (Turn.Lead) calls.join(KEY, Deadline.in(deadline));
    }

    private CompletableFuture<Turn> joining(Duration deadline) {
        var started = new CompletableFuture<Thread>();
        Executor threads = work -> started.complete(Thread.ofVirtual().start(work));
        var turn = supplyAsync(() -> calls.join(KEY, Deadline.in(deadline)), threads);
        await().until(() -> turn.isDone() || started.join().getState() == Thread.State.TIMED_WAITING);
        return turn;
    }
}
