package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine's answer to a request. Immutable, if nobody changes input and outputs.
 *
 * @param request what was asked
 * @param route where it goes
 * @param proposal what the model would do; null if it gave no answer. Not for callers: see {@link #output()}
 * @param fallback what the rule-based fallback answered; null if it was not asked
 * @param confidence how sure the model is, after calibration and after guards have lowered it: what thresholds are compared with
 * @param stated how sure the model said that it is
 * @param risk what is at stake, 0 to 1; NaN if unknown
 * @param reasons why it goes there, in the order in which they were found; never empty
 * @param model the name of the model
 * @param modelVersion its version
 * @param policyVersion the number of the policy under which it was made
 * @param autonomy the model's level when it was made
 * @param auditRate the chance, 0 to 1, with which a decision like this is audited
 * @param at when it was made
 * @param modelMicros how long the model took to answer or to fail, in µs; {@link #NOT_ASKED} if it was not asked for this
 */
public record Decision(
        DecisionRequest request,
        Route route,
        @Nullable JsonNode proposal,
        @Nullable JsonNode fallback,
        Confidence confidence,
        Confidence stated,
        double risk,
        List<Reason> reasons,
        String model,
        String modelVersion,
        long policyVersion,
        AutonomyLevel autonomy,
        double auditRate,
        Instant at,
        int modelMicros) {
    /** Of a decision for which no model was asked, for example because its answer was known. */
    public static final int NOT_ASKED = -1;

    /** The request's id, which is the decision's too. */
    public String id() {
        return request.id();
    }

    /** What the caller may act on; null if that is nothing, because people have not decided yet or it was rejected. */
    public @Nullable JsonNode output() {
        return switch (route) {
            case ACCEPTED, ACCEPTED_WITH_CAVEAT -> proposal;
            case FALLBACK -> fallback;
            case HUMAN_REVIEW, REJECTED -> null;
        };
    }

    /** Whether one of the reasons has this code. */
    public boolean hasReason(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
