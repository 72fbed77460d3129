package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests: one {@link #decide} call leads from the request to a routed, explained and recorded decision.
 *
 * <p>The steps, in this order: the model's autonomy level, the guards of the input, the model, its
 * confidence, lowered by what the guards find in the output, the risk, the gates
 * that demand people, the confidence bands, the record. A model that fails costs nobody the decision: without an answer the
 * confidence is unknown, so that the fallback answers, or people where a gate demands them. Thread-safe.
 */
public final class DecisionEngine {
    private final EngineParts parts;
    private final RiskInForce risk;
    private final GuardsInForce guards;

    DecisionEngine(EngineParts parts) {
        this.parts = parts;
        this.risk = new RiskInForce(parts.risk());
        this.guards = new GuardsInForce(parts.inputGuard(), parts.outputGuard());
    }

    /**
     * Begins an engine with the default policy.
     *
     * @param model the model that it asks
     * @param people who decides what the model may not: {@code reviewQueue::push}
     */
    public static DecisionEngineBuilder of(Model model, ReviewDesk people) {
        return new DecisionEngineBuilder(model, people);
    }

    /**
     * Decides a request.
     *
     * @throws io.countersign.engine.review.QueueException if people have to decide and cannot be reached. Then nothing is
     *     decided and nothing recorded: ask again later, under the same id
     */
    public Decision decide(DecisionRequest request) {
        return finish(draft(request), null);
    }

    /** Decides a request of which a model's answer is known already, as when recorded answers are replayed. */
    public Decision decide(DecisionRequest request, ModelAnswer recorded) {
        return finish(draft(request), recorded);
    }

    private Draft draft(DecisionRequest request) {
        return new Draft(
                request,
                parts.policies().current(),
                parts.autonomy().levelOf(parts.model().name()));
    }

    private Decision finish(Draft draft, @Nullable ModelAnswer recorded) {
        Route route = route(draft, recorded);
        @Nullable JsonNode fallback = null;
        if (route == Route.FALLBACK) {
            fallback = fallback(draft);
            route = fallback == null ? Route.HUMAN_REVIEW : route;
        }
        Decision decision =
                draft.decide(route, fallback, parts.model(), parts.clock().instant());
        if (route == Route.HUMAN_REVIEW) {
            var assessment = risk.under(draft.policy()).assess(draft.request.input());
            var bands = draft.policy().approvals().bands();
            parts.people().submit(List.of(ReviewEntryJson.write(decision, assessment, bands)));
        }
        parts.log().record(decision);
        return decision;
    }

    private Route route(Draft draft, @Nullable ModelAnswer recorded) {
        if (draft.autonomy == AutonomyLevel.LOCKED) {
            draft.because(Reason.of(ReasonCode.AUTONOMY_LOCKED));
            return Route.REJECTED;
        }
        draft.risk = risk.of(draft);
        if (guards.block(draft) || Gates.forbid(draft)) {
            return Route.REJECTED;
        }
        answer(draft, recorded);
        guards.lower(draft);
        if (Gates.demandPeople(draft, guards)) {
            Bands.route(draft);
            return Route.HUMAN_REVIEW;
        }
        return Bands.route(draft);
    }

    private void answer(Draft draft, @Nullable ModelAnswer recorded) {
        if (draft.autonomy == AutonomyLevel.FALLBACK) {
            draft.because(Reason.of(ReasonCode.AUTONOMY_FALLBACK));
            return;
        }
        @Nullable ModelAnswer answer = recorded == null ? ask(draft) : recorded;
        if (answer == null) {
            return;
        }
        if (answer.isError()) {
            draft.because(Reason.of(ReasonCode.MODEL_UNEXPECTED_ERROR, "it answered with an error"));
            return;
        }
        draft.proposal = answer.output();
        draft.confidence = answer.confidence();
        if (answer.confidence() instanceof Confidence.Unknown unknown) {
            draft.because(Reason.of(ReasonCode.CONFIDENCE_UNKNOWN, unknown.words()));
        }
    }

    private @Nullable ModelAnswer ask(Draft draft) {
        try {
            return parts.model().answer(draft.request.input(), Deadline.in(parts.timeout()));
        } catch (ModelFailure failure) {
            draft.because(Failures.reason(failure));
        } catch (RuntimeException failure) {
            draft.because(Failures.reason(failure));
        }
        return null;
    }

    private @Nullable JsonNode fallback(Draft draft) {
        try {
            return parts.fallback().answer(draft.request.input());
        } catch (RuntimeException failure) {
            draft.because(Reason.of(ReasonCode.FALLBACK_FAILED, Failures.words(failure)));
            return null;
        }
    }
}
