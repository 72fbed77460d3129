package io.countersign.engine.decision.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is noted of a decision: numbers to watch, and no content. Immutable.
 *
 * @param at when it was made, to the millisecond
 * @param model the name of the model
 * @param version its version
 * @param policyVersion the number of the policy under which it was made
 * @param route where it went
 * @param confidence how sure the model said that it was, which is what monitors watch
 * @param calibrated what of it was compared with the thresholds, after calibration and guards; the same if there was nothing to
 *     calibrate or to lower, and unknown if the confidence is
 * @param risk what was at stake, 0 to 1; NaN if unknown
 * @param modelMicros how long the model took, in µs; {@link Decision#NOT_ASKED} if it was not asked
 * @param outputs the numbers in the model's output, at most {@link #MOST_OUTPUTS}
 */
public record DecisionRecord(
        Instant at,
        String model,
        String version,
        long policyVersion,
        Route route,
        Confidence confidence,
        Confidence calibrated,
        double risk,
        int modelMicros,
        List<OutputNumber> outputs) {
    /** How many numbers of an output are noted: the first 8 at its top. */
    public static final int MOST_OUTPUTS = 8;

    /**
     * A number in an output.
     *
     * @param path where it stands, as a JSON Pointer (RFC 6901); empty if the output is the number
     */
    public record OutputNumber(String path, double value) {}

    public DecisionRecord {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        outputs = List.copyOf(outputs);
    }

    /** A record of a decision whose confidence counted as it was stated. */
    public DecisionRecord(
            Instant at,
            String model,
            String version,
            long policyVersion,
            Route route,
            Confidence confidence,
            double risk,
            int modelMicros,
            List<OutputNumber> outputs) {
        this(at, model, version, policyVersion, route, confidence, confidence, risk, modelMicros, outputs);
    }

    /** What is noted of this decision. */
    public static DecisionRecord of(Decision decision) {
        JsonNode proposal = decision.proposal();
        Confidence calibrated = decision.confidence();
        return new DecisionRecord(
                decision.at(),
                decision.model(),
                decision.modelVersion(),
                decision.policyVersion(),
                decision.route(),
                decision.stated(),
                calibrated,
                decision.risk(),
                decision.modelMicros(),
                proposal == null ? List.of() : numbersIn(proposal));
    }

    private static List<OutputNumber> numbersIn(JsonNode output) {
        if (output.isNumber()) {
            return List.of(new OutputNumber("", output.doubleValue()));
        }
        if (!output.isObject()) {
            return List.of();
        }
        return output.properties().stream()
                .filter(field -> field.getValue().isNumber())
                .limit(MOST_OUTPUTS)
                .map(field -> new OutputNumber(
                        pointer(field.getKey()), field.getValue().doubleValue()))
                .toList();
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
