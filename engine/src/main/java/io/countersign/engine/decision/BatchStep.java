package io.countersign.engine.decision;

import io.countersign.engine.model.ModelAnswer;
import org.jspecify.annotations.Nullable;

/** How far a request of a batch is when it is decided. */
sealed interface BatchStep {
    /** It is neither handed over nor recorded. */
    record Pending(DecisionEngine engine, Prepared prepared) implements BatchStep {}

    /** It is settled whether people were asked, and recorded. */
    record Settled(OnceOutcome outcome) implements BatchStep {}

    /** Decides a request as far as that can be done without the others of its batch. */
    static BatchStep of(BatchRequest work) {
        @Nullable ModelAnswer recorded = work.recorded().orElse(null);
        return switch (work.engine()) {
            case DecisionEngine engine -> new Pending(engine, engine.prepare(work.request(), recorded));
            case IdempotentEngine once -> new Settled(once.decideAskingPeopleOnce(work.request(), recorded));
        };
    }
}
