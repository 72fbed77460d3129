package io.countersign.engine.decision;

import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.decision.risk.RiskModel;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.cache.AnswerCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What an engine is made of. */
record EngineParts(
        Model model,
        Optional<AnswerCache> cache,
        PolicySource policies,
        Autonomy autonomy,
        Guard inputGuard,
        Guard outputGuard,
        RiskModel risk,
        Fallback fallback,
        ReviewDesk people,
        DecisionLog log,
        Duration timeout,
        InstantSource clock) {}
