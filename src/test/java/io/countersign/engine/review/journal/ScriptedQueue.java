package io.countersign.engine.review.journal;

import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The two things that sending asks of a queue; the test says what it answers. */
final class ScriptedQueue {
    static final String DOWN = "Redis at 127.0.0.1 cannot be reached. Start it, or choose another server.";

    /** Every verdict that arrived, by id, as often as it did. */
    final List<String> arrived = new CopyOnWriteArrayList<>();

    final Map<String, Function<Verdict, VerdictOutcome>> answers = new ConcurrentHashMap<>();
    volatile String serverRun = "first run";
    volatile boolean down;

    ReviewQueue queue() {
        return (ReviewQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReviewQueue.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "submit" -> submit((Verdict) arguments[0]);
                    case "serverRun" -> serverRun();
                    default -> throw new AssertionError("nobody needs " + method.getName());
                });
    }

    static VerdictOutcome held(Verdict verdict) {
        return new VerdictOutcome.Held(Verdicts.rowOf(verdict), Instant.EPOCH);
    }

    private VerdictOutcome submit(Verdict verdict) {
        requireUp();
        String id = verdict.id().value();
        arrived.add(id);
        return answers.getOrDefault(id, ScriptedQueue::held).apply(verdict);
    }

    private String serverRun() {
        requireUp();
        return serverRun;
    }

    private void requireUp() {
        if (down) {
            throw new QueueUnavailableException(DOWN, null);
        }
    }
}
