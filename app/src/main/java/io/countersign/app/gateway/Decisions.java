package io.countersign.app.gateway;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.RequestReading;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Model;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Decides requests: by the model of the gateway, or by an answer that the caller brings with the name of its model. */
public final class Decisions {
    /** Names come from callers, and each costs memory. */
    static final int MOST_MODELS = 1_000;

    private final DecisionEngine own;
    private final Model model;
    private final Function<Model, DecisionEngine> engines;
    private final Map<AbsentModel, DecisionEngine> callers = new ConcurrentHashMap<>();

    /**
     * @param model whom the gateway asks where the caller brings no answer
     * @param engines makes the engine of a model
     */
    public Decisions(Model model, Function<Model, DecisionEngine> engines) {
        this.model = model;
        this.engines = engines;
        this.own = engines.apply(model);
    }

    Decision decide(RequestReading.Understood request) {
        if (request.answer().isEmpty()) {
            return own.decide(request.request());
        }
        return engine(request).decide(request.request(), request.answer().get());
    }

    private DecisionEngine engine(RequestReading.Understood request) {
        if (request.model().isEmpty()
                || (request.model().equals(model.name()) && request.version().equals(model.version()))) {
            return own;
        }
        if (callers.size() >= MOST_MODELS) {
            callers.clear();
        }
        return callers.computeIfAbsent(new AbsentModel(request.model(), request.version()), engines);
    }
}
