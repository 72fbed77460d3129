package io.countersign.app.cli;

import io.countersign.app.gateway.DecisionCounts;
import io.countersign.app.gateway.Decisions;
import io.countersign.app.gateway.RetrievalDesk;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.SharedLog;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftFollower;
import io.countersign.engine.drift.live.DriftPace;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.retrieval.RetrievalFollower;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Engines that go by the policy and the levels that everybody on one queue shares, that report how models fare and watch it. */
final class SharedEngines implements AutoCloseable {
    private final ReviewQueue queue;
    private final PolicyStore policies;
    private final Policy beginning;
    private final AutonomyBoard autonomy;
    private final IdempotencyStore requests;
    private final Optional<AnswerCache> answers;
    private final DecisionStream decisions;
    private final SharedLog log;
    private final DriftBoard board;
    private final DriftFollower follower;
    private final RetrievalStream retrievals;
    private final RetrievalFollower retrieval;
    private final DecisionCounts counts = new DecisionCounts();
    private final InstantSource clock;
    private final Duration timeout;

    /**
     * @param beginning the policy until somebody puts one in force
     * @param timeout how long a model has for its answer
     * @param kept how long its accepted answers are kept for the same requests; empty for not at all
     */
    SharedEngines(OpenQueue open, Policy beginning, InstantSource clock, Duration timeout, Optional<Duration> kept) {
        this.queue = open.queue();
        this.beginning = beginning;
        this.clock = clock;
        this.timeout = timeout;
        policies = open.shared().policies();
        autonomy = open.shared().autonomy();
        requests = open.shared().idempotency();
        answers = kept.map(open.shared()::answers);
        decisions = open.shared().decisions();
        log = new SharedLog(autonomy, decisions);
        board = open.shared().drift();
        follower = new DriftFollower(
                decisions,
                board,
                autonomy,
                () -> DriftPlan.of(inForce().policy().drift()),
                DriftPace.DEFAULT,
                clock,
                status -> {});
        follower.start();
        retrievals = open.shared().retrievals();
        retrieval = new RetrievalFollower(retrievals, RetrievalRule.DEFAULT, view -> {});
        retrieval.start();
    }

    DecisionCounts counts() {
        return counts;
    }

    /** How the decisions of all engines stand with the monitors. */
    DriftStatus drift() {
        return follower.latest();
    }

    /** Where retrieval is told and asked for. */
    RetrievalDesk retrieval() {
        return new RetrievalDesk(retrievals, retrieval::latest);
    }

    /** The policy that somebody has put in force; version 0 if nobody has. */
    PolicyVersion inForce() {
        return policies.current();
    }

    Decisions decisions(Model model) {
        return new Decisions(model, this::of, requests);
    }

    private DecisionEngine of(Model model) {
        var engine = DecisionEngine.of(model, queue::push)
                .policies(policies.beginningWith(beginning))
                .autonomy(autonomy)
                .log(counts.and(log))
                .timeout(timeout)
                .clock(clock);
        return answers.map(engine::cache).orElse(engine).build();
    }

    @Override
    public void close() {
        try (policies;
                autonomy;
                requests;
                decisions;
                board;
                follower;
                retrievals;
                retrieval) {
            answers.ifPresent(AnswerCache::close);
            log.close();
        }
    }
}
