package io.countersign.failure;

import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Makes a call again, with the same ids, until the queue answers or the patience is at its end. */
record Patience(Voice voice) {
    private static final Duration BETWEEN = Duration.ofMillis(40);

    <T> Optional<T> ask(int times, Supplier<T> call) {
        for (int i = 0; i < times; i++) {
            try {
                return Optional.of(call.get());
            } catch (QueueException silent) {
                voice.say(Say.TROUBLE);
                rest();
            }
        }
        return Optional.empty();
    }

    static void rest() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
