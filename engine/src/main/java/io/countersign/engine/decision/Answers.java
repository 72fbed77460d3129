package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.cache.CacheKey;
import io.countersign.engine.model.cache.FoundAnswer;
import io.countersign.engine.model.cache.SharedCalls;
import io.countersign.engine.model.cache.Turn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets the model's answers: from the cache, from a request that asks the same just now, or from the model. Thread-safe. */
final class Answers {
    private final EngineParts parts;
    private final Optional<ForgivingCache> cache;
    private final SharedCalls calls = new SharedCalls();

    Answers(EngineParts parts) {
        this.parts = parts;
        this.cache = parts.cache().map(ForgivingCache::new);
    }

    /**
     * Answers a draft, and says where the answer comes from unless the model was asked for it.
     *
     * @throws RuntimeException if the model fails
     */
    ModelAnswer to(Draft draft) {
        @Nullable CacheKey key = key(draft);
        if (cache.isEmpty() || key == null) {
            return ask(draft);
        }
        return switch (calls.join(key, Deadline.in(parts.timeout()))) {
            case Turn.Follow(FoundAnswer found) -> {
                draft.because(Reason.of(found.cached() ? ReasonCode.CACHED : ReasonCode.SHARED));
                yield found.answer();
            }
            case Turn.Lead lead -> lead(draft, new Leading(key, lead), cache.get());
        };
    }

    /** Keeps the answer if it was accepted and the model is still trusted, and lets go of those who shared it. */
    void settle(Draft draft, @Nullable Route route) {
        @Nullable Leading leading = draft.leading;
        if (leading == null) {
            return;
        }
        try (Turn.Lead _ = leading.turn) {
            @Nullable ModelAnswer fresh = leading.fresh;
            if (route == Route.ACCEPTED && fresh != null && isTrusted()) {
                cache.ifPresent(kept -> kept.keep(leading.key, fresh));
            }
        }
    }

    private ModelAnswer lead(Draft draft, Leading leading, ForgivingCache kept) {
        draft.leading = leading;
        Optional<ModelAnswer> known = kept.find(leading.key);
        if (known.isPresent()) {
            draft.because(Reason.of(ReasonCode.CACHED));
            leading.turn.answered(new FoundAnswer(known.get(), true));
            return known.get();
        }
        ModelAnswer fresh = ask(draft);
        leading.fresh = fresh;
        leading.turn.answered(new FoundAnswer(fresh, false));
        return fresh;
    }

    private ModelAnswer ask(Draft draft) {
        long start = System.nanoTime();
        try {
            return parts.model().answer(draft.request.input(), Deadline.in(parts.timeout()));
        } finally {
            draft.modelMicros = (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - start) / 1_000);
        }
    }

    /** Null if the answer is not to be shared: the model is not fully trusted, or the input has no canonical form. */
    private @Nullable CacheKey key(Draft draft) {
        if (cache.isEmpty() || draft.autonomy != AutonomyLevel.FULL) {
            return null;
        }
        try {
            JsonNode input = draft.request.input();
            return CacheKey.of(input, parts.model(), draft.version().number());
        } catch (IllegalArgumentException notCanonical) {
            return null;
        }
    }

    private boolean isTrusted() {
        return parts.autonomy().levelOf(parts.model().name()) == AutonomyLevel.FULL;
    }

    /** The part of a draft that leads others. */
    static final class Leading {
        private final CacheKey key;
        private final Turn.Lead turn;
        private @Nullable ModelAnswer fresh;

        Leading(CacheKey key, Turn.Lead turn) {
            this.key = key;
            this.turn = turn;
        }
    }
}
