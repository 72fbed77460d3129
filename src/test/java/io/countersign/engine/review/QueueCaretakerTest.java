package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueCaretakerTest {
    private static final CaretakerPace FAST =
            new CaretakerPace(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(2));

    private final AtomicInteger raw = new AtomicInteger(1_200);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile RuntimeException failure = new IllegalStateException("not failing");
    private volatile boolean failing;

    private final ReviewQueue queue = (ReviewQueue) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ReviewQueue.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));

    @Test
    void takesInWhatIsThereAndTicks() {
        try (var caretaker = QueueCaretaker.start(queue, FAST)) {
            await().until(() ->
                    caretaker.status().available() && caretaker.status().raw() == 0);

            assertThat(calls).startsWith("intake", "tick", "stats");
            assertThat(raw).hasValue(0);
        }
    }

    @Test
    void saysThatTheQueueIsUnavailableAndGoesOnWhenItIsBack() {
        failure = new QueueUnavailableException("Redis does not answer.", null);
        failing = true;
        try (var caretaker = QueueCaretaker.start(queue, FAST)) {
            await().until(() -> caretaker.status().problem().equals("Redis does not answer."));
            assertThat(caretaker.status().available()).isFalse();

            failing = false;
            await().until(() -> caretaker.status().available() && raw.get() == 0);
            assertThat(caretaker.status().problem()).isEmpty();
        }
    }

    @Test
    void survivesAMistakeInTheProgramAndInAListener() {
        failing = true;
        try (var caretaker = QueueCaretaker.start(queue, FAST)) {
            caretaker.onStatus(status -> {
                if (status.available()) {
                    throw new IllegalStateException("a listener's mistake");
                }
            });
            await().until(() -> caretaker.status().problem().contains("see the log"));
            failing = false;
            await().until(() -> raw.get() == 0 && caretaker.status().available());
        }
    }

    @Test
    void tellsNothingMoreOnceTheSubscriptionIsClosed() {
        failing = true;
        try (var caretaker = QueueCaretaker.start(queue, FAST)) {
            var told = new CopyOnWriteArrayList<CaretakerStatus>();
            var other = new CopyOnWriteArrayList<CaretakerStatus>();
            caretaker.onStatus(told::add).close();
            caretaker.onStatus(other::add);
            int before = told.size();

            failing = false;
            await().until(() -> other.stream().anyMatch(CaretakerStatus::available));
            assertThat(told).hasSize(before);
        }
    }

    @Test
    void doesNothingAfterItWasClosed() {
        var caretaker = QueueCaretaker.start(queue, FAST);
        await().until(() -> caretaker.status().available());
        caretaker.close();
        raw.set(7);

        try (var another = QueueCaretaker.start(queue, FAST)) {
            await().until(() -> raw.get() == 0 && another.status().available());
        }

        assertThat(caretaker.status().raw()).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("countersign-caretaker");
    }

    @Test
    void waitsEverLongerUpToTheLongest() {
        var pace = CaretakerPace.DEFAULT;
        assertThat(pace.retryAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(pace.retryAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.retryAfter(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.idleAfter(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(50));
    }

    private Object answer(String method, Object[] arguments) {
        calls.add(method);
        if (failing) {
            throw failure;
        }
        return switch (method) {
            case "intake" -> takeIn((int) arguments[0]);
            case "tick" -> new TickResult(0, 0, 0, 0);
            case "stats" -> new QueueStats(raw.get(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            default -> throw new AssertionError("unexpected call: " + method);
        };
    }

    private IntakeResult takeIn(int limit) {
        int taken = Math.min(limit, raw.get());
        return new IntakeResult(taken, 0, 0, raw.addAndGet(-taken));
    }
}
