package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.BatchRequest;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.RequestReading.Understood;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Model;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine for every model of which recorded answers are decided, and one for the models that are asked. For one thread. */
final class Engines {
    private static final String UNKNOWN = "unknown";

    private final Map<Model, DecisionEngine> engines = new HashMap<>();
    private final Policy policy;
    private final AskedModels models;
    private final ReviewDesk people;
    private final InstantSource clock;
    private final DecisionEngine judge;

    Engines(Policy policy, AskedModels models, ReviewDesk people, InstantSource clock) {
        this.policy = policy;
        this.models = models;
        this.people = people;
        this.clock = clock;
        this.judge = engine(new AbsentModel(UNKNOWN, ""));
    }

    /** What adds to the risk of an input, whichever model is asked. To be called from any thread. */
    List<RiskContribution> contributions(JsonNode input) {
        return judge.contributions(input);
    }

    /** The request with the engine that decides it. */
    BatchRequest request(Understood line) {
        boolean asks = line.answer().isEmpty() && models.areThere();
        Model model = asks ? models.model() : named(line);
        return new BatchRequest(engines.computeIfAbsent(model, this::engine), line.request(), line.answer());
    }

    private static AbsentModel named(Understood line) {
        return new AbsentModel(line.model().isEmpty() ? UNKNOWN : line.model(), line.version());
    }

    private DecisionEngine engine(Model model) {
        return DecisionEngine.of(model, people)
                .policy(policy)
                .timeout(models.timeout())
                .clock(clock)
                .build();
    }
}
