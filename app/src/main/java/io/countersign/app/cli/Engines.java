package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.BatchEngine;
import io.countersign.engine.decision.BatchRequest;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.IdempotentEngine;
import io.countersign.engine.decision.RequestReading.Understood;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RuleFinding;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Model;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine for every model of which recorded answers are decided, and one for the models that are asked. For one thread. */
final class Engines {
    /** Of an engine that nobody's decisions leave: a store hands them over, or a dry run does not. */
    private static final ReviewDesk NOBODY = entries -> {};

    private final Map<Model, BatchEngine> engines = new HashMap<>();
    private final PolicySource policies;
    private final AskedModels models;
    private final DecideDesk desk;
    private final InstantSource clock;
    private final DecisionEngine judge;

    Engines(PolicySource policies, AskedModels models, DecideDesk desk, InstantSource clock) {
        this.policies = policies;
        this.models = models;
        this.desk = desk;
        this.clock = clock;
        this.judge = engine(AbsentModel.named("", ""));
    }

    /** What adds to the risk of an input, whichever model is asked. To be called from any thread. */
    List<RiskContribution> contributions(JsonNode input) {
        return judge.contributions(input);
    }

    /** Which rules of the risk apply to an input, for whoever tries a policy out; empty unless it is a dry run. */
    List<RuleFinding> rules(JsonNode input) {
        return desk.requests().isPresent()
                ? List.of()
                : policies.current().policy().riskRules().stream()
                        .map(rule -> RuleFinding.of(rule, input))
                        .toList();
    }

    /** The request with the engine that decides it. */
    BatchRequest request(Understood line) {
        boolean asks = line.answer().isEmpty() && models.areThere();
        Model model = asks ? models.model() : AbsentModel.named(line.model(), line.version());
        return new BatchRequest(
                engines.computeIfAbsent(model, each -> askingOnce(engine(each))), line.request(), line.answer());
    }

    private BatchEngine askingOnce(DecisionEngine engine) {
        return desk.requests()
                .<BatchEngine>map(store -> new IdempotentEngine(engine, store))
                .orElse(engine);
    }

    private DecisionEngine engine(Model model) {
        return DecisionEngine.of(model, NOBODY)
                .policies(policies)
                .autonomy(desk.autonomy())
                .log(desk.log())
                .timeout(models.timeout())
                .clock(clock)
                .build();
    }
}
