package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps from a request to a decision, before it is handed over and recorded. Thread-safe. */
final class Pipeline {
    private final EngineParts parts;
    private final RiskInForce risk;
    private final GuardsInForce guards;
    private final Answers answers;

    Pipeline(EngineParts parts) {
        this.parts = parts;
        this.risk = new RiskInForce(parts.risk());
        this.guards = new GuardsInForce(parts.inputGuard(), parts.outputGuard());
        this.answers = new Answers(parts);
    }

    /** A draft under the policy and the autonomy level of this moment. */
    Draft begin(DecisionRequest request) {
        return new Draft(
                request,
                parts.policies().current(),
                parts.autonomy().levelOf(parts.model().name()));
    }

    /**
     * Decides a fresh draft.
     *
     * @param recorded what a model answered before; null if it has to be asked
     */
    Decision decide(Draft draft, @Nullable ModelAnswer recorded) {
        @Nullable Route route = null;
        try {
            route = route(draft, recorded);
        } finally {
            answers.settle(draft, route);
        }
        @Nullable JsonNode fallback = null;
        if (route == Route.FALLBACK) {
            fallback = fallback(draft);
            route = fallback == null ? Route.HUMAN_REVIEW : route;
        }
        return draft.decide(route, fallback, parts.model(), parts.clock().instant());
    }

    /** What people get to see of a decision that is theirs. */
    byte[] entry(Draft draft, Decision decision) {
        return ReviewEntryJson.write(
                decision,
                risk.contributions(draft.policy(), draft.request.input()),
                draft.policy().approvals().bands());
    }

    List<RiskContribution> contributions(JsonNode input) {
        return risk.contributions(parts.policies().current().policy(), input);
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
        draft.answeredBy(answer.origin());
        if (answer.isError()) {
            draft.because(Reason.of(ReasonCode.MODEL_UNEXPECTED_ERROR, "it answered with an error"));
            return;
        }
        if (answer.output().isNull()) {
            draft.because(Reason.of(ReasonCode.MODEL_FORMAT_INVALID, "it answered null"));
            return;
        }
        draft.proposal = answer.output();
        draft.stated = answer.confidence();
        draft.confidence = draft.stated;
        switch (draft.stated) {
            case Confidence.Known(double stated) -> calibrate(draft, stated);
            case Confidence.Unknown unknown -> draft.because(Reason.of(ReasonCode.CONFIDENCE_UNKNOWN, unknown.words()));
            case Confidence.Misstated misstated ->
                draft.because(Reason.of(ReasonCode.CONFIDENCE_UNKNOWN, misstated.words()));
        }
    }

    private void calibrate(Draft draft, double stated) {
        @Nullable
        ModelCalibration calibration = draft.policy().calibration(parts.model().name(), draft.version(parts.model()));
        double calibrated = calibration == null ? stated : calibration.apply(stated);
        if (calibrated != stated) {
            draft.confidence = Confidence.of(calibrated);
            draft.because(Reason.of(ReasonCode.CONFIDENCE_CALIBRATED, calibrated, stated));
        }
    }

    private @Nullable ModelAnswer ask(Draft draft) {
        try {
            return answers.to(draft);
        } catch (ModelFailure failure) {
            draft.because(Failures.reason(failure));
        } catch (RuntimeException failure) {
            draft.because(Failures.reason(failure));
        }
        return null;
    }

    /** Null if people have to answer instead. */
    private @Nullable JsonNode fallback(Draft draft) {
        try {
            JsonNode answer = parts.fallback().answer(draft.request.input());
            boolean alone = draft.autonomy == AutonomyLevel.FALLBACK;
            if (alone && answer.isNull()) {
                draft.because(Reason.of(ReasonCode.NO_FALLBACK));
                return null;
            }
            return answer;
        } catch (RuntimeException failure) {
            draft.because(Reason.of(ReasonCode.FALLBACK_FAILED, Failures.words(failure)));
            return null;
        }
    }
}
