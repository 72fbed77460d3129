package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.IdempotentEngine;
import io.countersign.engine.decision.OnceOutcome;
import io.countersign.engine.decision.RequestReading;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Decides requests: by the model of the gateway, or by an answer that the caller brings with the name of its model. Under a
 * key of the caller's a request is decided once; without one, people are asked once about a request of one id.
 */
public final class Decisions {
    /** Names come from callers, and each costs memory. */
    static final int MOST_MODELS = 1_000;

    private final DecisionEngine judge;
    private final IdempotentEngine own;
    private final Model model;
    private final Function<Model, DecisionEngine> engines;
    private final IdempotencyStore store;
    private final Map<AbsentModel, IdempotentEngine> callers = new ConcurrentHashMap<>();

    /**
     * @param model whom the gateway asks where the caller brings no answer
     * @param engines makes the engine of a model
     * @param store knows what was decided before
     */
    public Decisions(Model model, Function<Model, DecisionEngine> engines, IdempotencyStore store) {
        this.model = model;
        this.engines = engines;
        this.store = store;
        this.judge = engines.apply(model);
        this.own = new IdempotentEngine(judge, store);
    }

    OnceOutcome decide(RequestReading.Understood line, Optional<IdempotencyKey> key) {
        IdempotentEngine engine = line.answer().isEmpty() ? own : engine(line);
        DecisionRequest request = line.request();
        if (key.isEmpty()) {
            return engine.decideAskingPeopleOnce(request, line.answer().orElse(null));
        }
        return line.answer()
                .map(recorded -> engine.decide(key.get(), request, recorded))
                .orElseGet(() -> engine.decide(key.get(), request));
    }

    /** What adds to the risk of an input, whichever model is asked. */
    List<RiskContribution> contributions(JsonNode input) {
        return judge.contributions(input);
    }

    private IdempotentEngine engine(RequestReading.Understood request) {
        var named = AbsentModel.named(request.model(), request.version());
        if (named.name().equals(model.name()) && named.version().equals(model.version())) {
            return own;
        }
        if (callers.size() >= MOST_MODELS) {
            callers.clear();
        }
        return callers.computeIfAbsent(named, this::once);
    }

    private IdempotentEngine once(Model asked) {
        return new IdempotentEngine(engines.apply(asked), store);
    }
}
