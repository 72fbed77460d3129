package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.decision.once.Execution;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.json.JsonDigest;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides each request once, even if it is made several times, at the same time or on several engines that share a store.
 * Who executes a request holds a lease on it; if it dies, the request is free again when the lease runs out. What comes from
 * one whose lease has run out is thrown away. Thread-safe.
 */
public final class IdempotentEngine implements BatchEngine {
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofMillis(20);
    private static final int MOST_WAITS = 100;

    private final DecisionEngine engine;
    private final IdempotencyStore store;
    private final Duration lease;

    /**
     * An engine whose leases are 30 s longer than its model may take.
     *
     * @param engine decides; what people have to decide goes to those of the store, not to the engine's
     */
    public IdempotentEngine(DecisionEngine engine, IdempotencyStore store) {
        this(engine, store, engine.timeout().plus(SPARE));
    }

    /**
     * @param lease how long an execution may take before somebody else may execute the request, above zero
     */
    public IdempotentEngine(DecisionEngine engine, IdempotencyStore store, Duration lease) {
        if (!lease.isPositive()) {
            throw new IllegalArgumentException("lease must be above zero, was " + lease);
        }
        this.engine = engine;
        this.store = store;
        this.lease = lease;
    }

    /**
     * Decides a request, unless it was decided under this key.
     *
     * @throws IllegalArgumentException if the input is nested deeper than 1,000 levels
     * @throws io.countersign.engine.review.QueueException if the store cannot be reached: without it nobody knows whether the
     *     request was decided. Ask again later, under the same key
     */
    public OnceOutcome decide(IdempotencyKey key, DecisionRequest request) {
        return execute(key, request, null, Optional.empty());
    }

    /** The same for a request of which a model's answer is known already. */
    public OnceOutcome decide(IdempotencyKey key, DecisionRequest request, ModelAnswer recorded) {
        return execute(key, request, recorded, Optional.empty());
    }

    /**
     * Decides a request each time it is made, and asks people once about a request of one id: only a decision that needs them
     * goes to the store. Made again, it is the decision for which people were asked.
     *
     * @param recorded a model's answer that is known already; null if the model is to be asked
     * @throws IllegalArgumentException if people are needed and the input is nested deeper than 1,000 levels
     * @throws io.countersign.engine.review.QueueException if people are needed and the store cannot be reached
     */
    public OnceOutcome decideAskingPeopleOnce(DecisionRequest request, @Nullable ModelAnswer recorded) {
        Prepared prepared = engine.prepare(request, recorded);
        if (prepared.entry() == null) {
            engine.record(prepared.decision());
            return new OnceOutcome.Decided(prepared.decision(), prepared.review());
        }
        IdempotencyKey key = IdempotencyKey.ofRequest(request.id());
        OnceOutcome outcome = execute(key, request, recorded, Optional.of(prepared));
        for (int waits = 0; waits < MOST_WAITS && outcome instanceof OnceOutcome.UnderWay; waits++) {
            // Whoever holds the lease has decided already and is writing it down.
            LockSupport.parkNanos(WAIT.toNanos());
            outcome = execute(key, request, recorded, Optional.of(prepared));
        }
        return outcome;
    }

    private OnceOutcome execute(
            IdempotencyKey key, DecisionRequest request, @Nullable ModelAnswer recorded, Optional<Prepared> ready) {
        String fingerprint = fingerprint(request, recorded);
        Optional<Prepared> prepared = ready;
        while (true) {
            ClaimToken token = ClaimToken.next();
            switch (store.begin(key, fingerprint, token, lease)) {
                case Execution.Taken() -> {
                    return new OnceOutcome.KeyTaken();
                }
                case Execution.Busy(Duration left) -> {
                    return new OnceOutcome.UnderWay(left);
                }
                case Execution.Finished(byte[] result) -> {
                    return new OnceOutcome.Replayed(
                            DecisionCodec.decode(request, result), DecisionCodec.review(result));
                }
                case Execution.Granted() -> {
                    Prepared mine = prepared.orElseGet(() -> prepare(key, token, request, recorded));
                    if (finish(key, token, mine)) {
                        return new OnceOutcome.Decided(mine.decision(), mine.review());
                    }
                    prepared = Optional.of(mine);
                }
            }
        }
    }

    /** A model that is asked may have a newer version when a request is made again; one that has answered has not. */
    private String fingerprint(DecisionRequest request, @Nullable ModelAnswer recorded) {
        Model model = engine.model();
        var named =
                JsonNodeFactory.instance.objectNode().put("id", request.id()).put("model", model.name());
        named.set("input", request.input());
        if (recorded != null) {
            named.put("version", model.version());
            named.set("output", recorded.output());
            named.put("confidence", recorded.confidence().toString());
        }
        return JsonDigest.of(named);
    }

    private Prepared prepare(
            IdempotencyKey key, ClaimToken token, DecisionRequest request, @Nullable ModelAnswer recorded) {
        try {
            return engine.prepare(request, recorded);
        } catch (RuntimeException failure) {
            store.giveUp(key, token);
            throw failure;
        }
    }

    /** False if somebody else may have decided in the meantime. */
    private boolean finish(IdempotencyKey key, ClaimToken token, Prepared mine) {
        byte @Nullable [] entry = mine.entry();
        byte[] result = DecisionCodec.encode(mine);
        if (store.finish(key, token, result, entry == null ? List.of() : List.of(entry))) {
            engine.record(mine.decision());
            return true;
        }
        return false;
    }
}
