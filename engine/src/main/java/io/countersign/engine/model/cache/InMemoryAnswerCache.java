package io.countersign.engine.model.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.engine.model.ModelAnswer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for one process, so many at most; which go first, the cache decides by how often they are asked for. */
public final class InMemoryAnswerCache implements AnswerCache {
    /** How many answers are kept, unless it is told otherwise: 10,000. */
    public static final int MOST = 10_000;

    private final Cache<CacheKey, ModelAnswer> answers;

    public InMemoryAnswerCache() {
        this(MOST, KEPT);
    }

    /**
     * @param most how many answers are kept, at least 1
     * @param kept how long, above zero
     */
    public InMemoryAnswerCache(int most, Duration kept) {
        if (most < 1 || !kept.isPositive()) {
            throw new IllegalArgumentException(
                    "most must be at least 1 and kept above zero, were %d and %s".formatted(most, kept));
        }
        answers = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(kept)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Optional<ModelAnswer> find(CacheKey key) {
        @Nullable ModelAnswer kept = answers.getIfPresent(key);
        return Optional.ofNullable(kept).map(InMemoryAnswerCache::copy);
    }

    @Override
    public void keep(CacheKey key, ModelAnswer answer) {
        answers.put(key, copy(answer));
    }

    @Override
    public void close() {
        answers.invalidateAll();
    }

    private static ModelAnswer copy(ModelAnswer answer) {
        return new ModelAnswer(
                answer.output().deepCopy(), answer.confidence(), answer.origin().again());
    }
}
