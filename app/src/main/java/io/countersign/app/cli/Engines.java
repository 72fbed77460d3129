package io.countersign.app.cli;

import io.countersign.engine.decision.BatchRequest;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.RequestReading.Understood;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.ClaimGuard;
import io.countersign.engine.guard.InjectionGuard;
import io.countersign.engine.model.AbsentModel;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** An engine for every model of which recorded answers are decided. For one thread. */
final class Engines {
    private static final String UNKNOWN = "unknown";

    private final Map<AbsentModel, DecisionEngine> engines = new HashMap<>();
    private final Policy policy;
    private final ReviewDesk people;
    private final InstantSource clock;

    Engines(Policy policy, ReviewDesk people, InstantSource clock) {
        this.policy = policy;
        this.people = people;
        this.clock = clock;
    }

    /** The request with the engine that decides it. */
    BatchRequest request(Understood line) {
        var model = new AbsentModel(line.model().isEmpty() ? UNKNOWN : line.model(), line.version());
        return new BatchRequest(engines.computeIfAbsent(model, this::engine), line.request(), line.answer());
    }

    private DecisionEngine engine(AbsentModel model) {
        return DecisionEngine.of(model, people)
                .policy(policy)
                .inputGuard(new InjectionGuard())
                .outputGuard(new ClaimGuard())
                .clock(clock)
                .build();
    }
}
