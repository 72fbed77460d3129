package io.countersign.engine.decision;

import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.decision.risk.MagnitudeRisk;
import io.countersign.engine.decision.risk.RiskModel;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.cache.AnswerCache;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Puts an engine together. Not thread-safe; the engine that it makes is. */
public final class DecisionEngineBuilder {
    /** How long a model has for its answer, unless it is told otherwise: 30 s. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Model model;
    private Optional<AnswerCache> cache = Optional.empty();
    private PolicySource policies = PolicySource.of(Policy.DEFAULT);
    private Autonomy autonomy = Autonomy.ALWAYS_FULL;
    private Guard inputGuard = Guard.NONE;
    private Guard outputGuard = Guard.NONE;
    private RiskModel risk = new MagnitudeRisk();
    private Fallback fallback = Fallback.NOTHING;
    private final ReviewDesk people;
    private DecisionLog log = DecisionLog.NONE;
    private Duration timeout = TIMEOUT;
    private InstantSource clock = Clock.systemUTC();

    DecisionEngineBuilder(Model model, ReviewDesk people) {
        this.model = model;
        this.people = people;
    }

    /** Where the policy comes from; the default policy if it is not told. */
    public DecisionEngineBuilder policies(PolicySource source) {
        policies = source;
        return this;
    }

    /** One policy for good. */
    public DecisionEngineBuilder policy(Policy policy) {
        return policies(PolicySource.of(policy));
    }

    /** Where the autonomy levels come from; always full if it is not told. */
    public DecisionEngineBuilder autonomy(Autonomy levels) {
        autonomy = levels;
        return this;
    }

    /**
     * What keeps answers that were accepted, so that the same input is not asked for again, and requests for the same at the
     * same time share one answer. Only while the model's level is full; by default nothing is kept. The cache is not closed
     * with the engine.
     */
    public DecisionEngineBuilder cache(AnswerCache answers) {
        cache = Optional.of(answers);
        return this;
    }

    /** What looks through inputs before the model sees them, beside what the policy looks for. */
    public DecisionEngineBuilder inputGuard(Guard guard) {
        inputGuard = guard;
        return this;
    }

    /**
     * What looks through outputs, beside what the policy looks for. Each kind of finding lowers the confidence by {@link
     * io.countersign.engine.guard.ClaimCategory#FACTOR}, or by the policy's factor for a category of that name.
     */
    public DecisionEngineBuilder outputGuard(Guard guard) {
        outputGuard = guard;
        return this;
    }

    /** What says what is at stake; {@link MagnitudeRisk} if it is not told. */
    public DecisionEngineBuilder risk(RiskModel riskModel) {
        risk = riskModel;
        return this;
    }

    /** What answers where the model may not or cannot; {@link Fallback#NOTHING} if it is not told. */
    public DecisionEngineBuilder fallback(Fallback byRule) {
        fallback = byRule;
        return this;
    }

    /** Who takes every decision; nobody if it is not told. */
    public DecisionEngineBuilder log(DecisionLog decisionLog) {
        log = decisionLog;
        return this;
    }

    /** How long a model has for its answer; {@link #TIMEOUT} if it is not told. */
    public DecisionEngineBuilder timeout(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("timeout must be above zero, was " + duration);
        }
        timeout = duration;
        return this;
    }

    /** What tells the time; the system's clock if it is not told. */
    public DecisionEngineBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** The engine. */
    public DecisionEngine build() {
        return new DecisionEngine(new EngineParts(
                model,
                cache,
                policies,
                autonomy,
                inputGuard,
                outputGuard,
                risk,
                fallback,
                people,
                log,
                timeout,
                clock));
    }
}
