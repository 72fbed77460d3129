package io.countersign.engine.decision.once;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class IdempotencyStoreContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("order 17 {a}");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final byte[] RESULT = "accepted".getBytes(UTF_8);
    private static final List<byte[]> ENTRIES = List.of("{\"a\":1}".getBytes(UTF_8));

    private final ClaimToken mine = ClaimToken.next();
    private final ClaimToken yours = ClaimToken.next();
    private IdempotencyStore store;

    protected abstract IdempotencyStore open(Duration kept);

    /** How many entries people have got. */
    protected abstract long handedOver();

    @BeforeEach
    void openStore() {
        store = open(IdempotencyStore.KEPT);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whoComesFirstExecutes() {
        assertThat(begin(mine, LONG)).isEqualTo(new Execution.Granted());
        assertThat(begin(yours, LONG))
                .isInstanceOfSatisfying(
                        Execution.Busy.class,
                        busy -> assertThat(busy.left()).isPositive().isLessThanOrEqualTo(LONG));
    }

    @Test
    void whoMissedTheAnswerAsksAgain() {
        begin(mine, LONG);

        assertThat(begin(mine, LONG)).isEqualTo(new Execution.Granted());
    }

    @Test
    void ofManyAtOnceOneExecutes() throws InterruptedException {
        List<Callable<Execution>> callers = Stream.<Callable<Execution>>generate(
                        () -> () -> begin(ClaimToken.next(), LONG))
                .limit(50)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(callers).stream()
                            .filter(each -> each.resultNow() instanceof Execution.Granted))
                    .hasSize(1);
        }
    }

    @Test
    void theResultIsReplayed() {
        begin(mine, LONG);

        assertThat(store.finish(KEY, mine, RESULT, ENTRIES)).isTrue();

        assertThat(begin(yours, LONG))
                .isInstanceOfSatisfying(
                        Execution.Finished.class,
                        finished -> assertThat(finished.result()).isEqualTo(RESULT));
        assertThat(handedOver()).isOne();
    }

    @Test
    void finishingTwiceHandsOverOnce() {
        begin(mine, LONG);
        store.finish(KEY, mine, RESULT, ENTRIES);

        assertThat(store.finish(KEY, mine, "later".getBytes(UTF_8), ENTRIES)).isTrue();
        assertThat(handedOver()).isOne();
        assertThat(begin(yours, LONG))
                .isInstanceOfSatisfying(
                        Execution.Finished.class,
                        finished -> assertThat(finished.result()).isEqualTo(RESULT));
    }

    @Test
    void aKeyBelongsToOneRequest() {
        begin(mine, LONG);
        assertThat(store.begin(KEY, "another", yours, LONG)).isEqualTo(new Execution.Taken());

        store.finish(KEY, mine, RESULT, List.of());
        assertThat(store.begin(KEY, "another", yours, LONG)).isEqualTo(new Execution.Taken());
        assertThat(store.begin(new IdempotencyKey("order 18"), "another", yours, LONG))
                .isEqualTo(new Execution.Granted());
        assertThat(handedOver()).isZero();
    }

    @Test
    void whenTheLeaseRunsOutAnotherExecutesAndTheFirstIsFencedOff() {
        begin(mine, SHORT);
        await().until(() -> begin(yours, LONG) instanceof Execution.Granted);

        assertThat(store.finish(KEY, mine, RESULT, ENTRIES)).isFalse();
        store.giveUp(KEY, mine);
        assertThat(begin(ClaimToken.next(), LONG)).isInstanceOf(Execution.Busy.class);
        assertThat(handedOver()).isZero();
        assertThat(store.finish(KEY, yours, RESULT, ENTRIES)).isTrue();
    }

    @Test
    void whatIsGivenUpIsFreeAtOnce() {
        begin(mine, LONG);
        store.giveUp(KEY, mine);

        assertThat(begin(yours, LONG)).isEqualTo(new Execution.Granted());
    }

    @Test
    void whatIsFinishedIsNotGivenUp() {
        begin(mine, LONG);
        store.finish(KEY, mine, RESULT, List.of());
        store.giveUp(KEY, mine);

        assertThat(begin(yours, LONG)).isInstanceOf(Execution.Finished.class);
    }

    @Test
    void resultsAreKeptForTheirTime() {
        try (IdempotencyStore forgetful = open(SHORT)) {
            forgetful.begin(KEY, "one", mine, LONG);
            forgetful.finish(KEY, mine, RESULT, List.of());
            await().until(() -> forgetful.begin(KEY, "one", yours, LONG) instanceof Execution.Granted);
        }
    }

    private Execution begin(ClaimToken token, Duration lease) {
        return store.begin(KEY, "one", token, lease);
    }
}
