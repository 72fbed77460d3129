package io.countersign.engine.decision;

import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.model.cache.CacheKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cache whose failures cost nobody a decision: it is left alone for a second, and everything counts as not kept. Thread-safe. */
final class ForgivingCache {
    private static final Logger LOG = LoggerFactory.getLogger(ForgivingCache.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AnswerCache cache;
    private final AtomicLong rested = new AtomicLong(System.nanoTime());

    ForgivingCache(AnswerCache cache) {
        this.cache = cache;
    }

    Optional<ModelAnswer> find(CacheKey key) {
        if (isResting()) {
            return Optional.empty();
        }
        try {
            return cache.find(key);
        } catch (RuntimeException failure) {
            rest(failure);
            return Optional.empty();
        }
    }

    void keep(CacheKey key, ModelAnswer answer) {
        if (!isResting()) {
            try {
                cache.keep(key, answer);
            } catch (RuntimeException failure) {
                rest(failure);
            }
        }
    }

    private boolean isResting() {
        return rested.get() - System.nanoTime() > 0;
    }

    private void rest(RuntimeException failure) {
        rested.set(System.nanoTime() + PAUSE.toNanos());
        LOG.warn("Going on without the cache: {}", Failures.words(failure));
    }
}
