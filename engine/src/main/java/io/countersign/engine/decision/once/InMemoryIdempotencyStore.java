package io.countersign.engine.decision.once;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executions of one process. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private final Consumer<List<byte[]>> people;
    private final Duration kept;
    private final InstantSource clock;
    private final Cache<IdempotencyKey, Entry> entries;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(
            String fingerprint, ClaimToken token, byte @Nullable [] result, Instant until, Duration life) {}

    /**
     * @param people takes the entries of finished requests: {@code reviewQueue::push}
     * @param kept how long results are kept, above zero
     */
    public InMemoryIdempotencyStore(Consumer<List<byte[]>> people, Duration kept, InstantSource clock) {
        this.people = people;
        this.kept = kept;
        this.clock = clock;
        Instant start = clock.instant();
        entries = Caffeine.newBuilder()
                .expireAfter(Expiry.<IdempotencyKey, Entry>writing((key, entry) -> entry.life))
                .ticker(() -> Duration.between(start, clock.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Execution begin(IdempotencyKey key, String fingerprint, ClaimToken token, Duration lease) {
        var execution = new AtomicReference<Execution>(new Execution.Granted());
        entries.asMap().compute(key, (same, entry) -> {
            if (entry != null && !(entry.token.equals(token) && entry.result == null)) {
                execution.set(answer(entry, fingerprint));
                return entry;
            }
            return new Entry(fingerprint, token, null, clock.instant().plus(lease), lease);
        });
        return Objects.requireNonNull(execution.get());
    }

    @Override
    public boolean finish(IdempotencyKey key, ClaimToken token, byte[] result, List<byte[]> forPeople) {
        var finished = new AtomicBoolean();
        entries.asMap().computeIfPresent(key, (same, entry) -> {
            if (!entry.token.equals(token)) {
                return entry;
            }
            finished.set(true);
            if (entry.result != null) {
                return entry;
            }
            people.accept(forPeople);
            return new Entry(
                    entry.fingerprint, token, result.clone(), clock.instant().plus(kept), kept);
        });
        return finished.get();
    }

    @Override
    public void giveUp(IdempotencyKey key, ClaimToken token) {
        entries.asMap()
                .computeIfPresent(
                        key, (same, entry) -> entry.token.equals(token) && entry.result == null ? null : entry);
    }

    @Override
    public void close() {
        entries.invalidateAll();
    }

    private Execution answer(Entry entry, String fingerprint) {
        if (!entry.fingerprint.equals(fingerprint)) {
            return new Execution.Taken();
        }
        return entry.result == null
                ? new Execution.Busy(Duration.between(clock.instant(), entry.until))
                : new Execution.Finished(entry.result.clone());
    }
}
