package io.countersign.engine.model.cache;

import io.countersign.engine.model.ModelAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps answers for a while. What is handed out is a copy. May block, and may throw {@link
 * io.countersign.engine.review.QueueException} or anything else if the store cannot be reached; the engine then goes on
 * without it. Thread-safe.
 */
public interface AnswerCache extends AutoCloseable {
    /** How long an answer is kept, unless it is told otherwise: 5 min. */
    Duration KEPT = Duration.ofMinutes(5);

    /** The answer that is kept under this key. */
    Optional<ModelAnswer> find(CacheKey key);

    /** Keeps an answer, in place of one that is kept already. */
    void keep(CacheKey key, ModelAnswer answer);

    @Override
    void close();
}
