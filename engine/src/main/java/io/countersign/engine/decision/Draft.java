package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.model.AnswerOrigin;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision while it is made. Belongs to one thread. */
final class Draft {
    final DecisionRequest request;
    final AutonomyLevel autonomy;

    /** Whether it is known that no guard finds anything in the input. */
    boolean plainInput;

    @Nullable
    JsonNode proposal;

    Answers.@Nullable Leading leading;

    /** As the model stated it. */
    Confidence stated = Confidence.Unknown.MISSING;

    /** What of it is compared with thresholds. */
    Confidence confidence = Confidence.Unknown.MISSING;

    double risk = Double.NaN;
    int modelMicros = Decision.NOT_ASKED;

    private final PolicyVersion version;
    private String answeredBy = "";
    private @Nullable Reason onlyReason;
    private @Nullable List<Reason> reasons;

    Draft(DecisionRequest request, PolicyVersion version, AutonomyLevel autonomy) {
        this.request = request;
        this.version = version;
        this.autonomy = autonomy;
    }

    PolicyVersion version() {
        return version;
    }

    Policy policy() {
        return version.policy();
    }

    /** Most decisions have one reason, and need no list before it is known that there are more. */
    void because(Reason reason) {
        if (reasons != null) {
            reasons.add(reason);
        } else if (onlyReason != null) {
            reasons = new ArrayList<>(List.of(onlyReason, reason));
        } else {
            onlyReason = reason;
        }
    }

    /** Notes which version of the model answered, and what people should know about the answer. */
    void answeredBy(AnswerOrigin origin) {
        answeredBy = origin.version();
        for (Remark remark : origin.remarks()) {
            because(Reason.of(code(remark.kind()), remark.words()));
        }
    }

    Decision decide(Route route, @Nullable JsonNode fallback, Model model, Instant at) {
        return new Decision(
                request,
                route,
                proposal,
                fallback,
                confidence,
                stated,
                risk,
                reasons(),
                model.name(),
                version(model),
                version.number(),
                autonomy,
                policy().auditRate(),
                at,
                modelMicros);
    }

    /** Which version of the model answered. */
    String version(Model model) {
        return answeredBy.isEmpty() ? model.version() : answeredBy;
    }

    private List<Reason> reasons() {
        if (reasons != null) {
            return List.copyOf(reasons);
        }
        return onlyReason == null ? List.of() : List.of(onlyReason);
    }

    private static ReasonCode code(Remark.Kind kind) {
        return switch (kind) {
            case REPAIRED -> ReasonCode.OUTPUT_REPAIRED;
            case INPUT_SHORTENED -> ReasonCode.INPUT_SHORTENED;
            case SUBSTITUTED -> ReasonCode.MODEL_SUBSTITUTED;
        };
    }
}
