package io.countersign.app.start;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.model.cache.AnswerCache;
import java.time.Duration;

/** Opens what the engines and consoles on one queue share; each is to be closed before the queue. */
public interface SharedStores {
    /** The policy, version by version. */
    PolicyStore policies();

    /** How far each model is trusted. */
    AutonomyBoard autonomy();

    /** What is known of requests that are decided once. */
    IdempotencyStore idempotency();

    /** What all engines have decided lately. */
    DecisionStream decisions();

    /** What the monitors on these decisions have found. */
    DriftBoard drift();

    /** What was looked up for models lately. */
    RetrievalStream retrievals();

    /**
     * The models' answers that were accepted.
     *
     * @param kept how long each is kept
     */
    AnswerCache answers(Duration kept);
}
