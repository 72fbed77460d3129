package io.countersign.app.tryit;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.RequestReading.Understood;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RuleFinding;
import io.countersign.engine.model.AbsentModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Engines that go by what is in force and tell nobody: neither people, nor the log, nor the board of levels. Thread-safe. */
final class TrialEngines {
    private final TrialDesk desk;
    private final Map<AbsentModel, DecisionEngine> engines = new ConcurrentHashMap<>();

    TrialEngines(TrialDesk desk) {
        this.desk = desk;
    }

    Decision decide(Understood line) {
        DecisionEngine engine = engine(AbsentModel.named(line.model(), line.version()));
        return line.answer()
                .map(answer -> engine.decide(line.request(), answer))
                .orElseGet(() -> engine.decide(line.request()));
    }

    /** Which rules of the policy in force apply to a decision's input, and why. */
    List<RuleFinding> rules(Decision decision) {
        return desk.policies().current().policy().riskRules().stream()
                .map(rule -> RuleFinding.of(rule, decision.request().input()))
                .toList();
    }

    /** What adds to the risk of a decision, largest first. */
    List<RiskContribution> contributions(Decision decision) {
        return engine(new AbsentModel(decision.model(), decision.modelVersion()))
                .contributions(decision.request().input());
    }

    private DecisionEngine engine(AbsentModel model) {
        return engines.computeIfAbsent(
                model,
                named -> DecisionEngine.of(named, entries -> {})
                        .policies(desk.policies())
                        .autonomy(desk.autonomy())
                        .clock(desk.clock())
                        .build());
    }
}
