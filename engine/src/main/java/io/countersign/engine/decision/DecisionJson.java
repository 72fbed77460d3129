package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.risk.LargestShares;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RuleFinding;
import io.countersign.engine.model.Confidence;
import java.util.List;
import java.util.Locale;

/** Decisions on the wire. A number that is not known is null. Thread-safe. */
public final class DecisionJson {
    private DecisionJson() {}

    /**
     * What a caller gets: {@code id, status, output, confidence, risk_score, fallback_used, human_review_required, timestamp,
     * model_name, model_version, policy_version, autonomy, caveat, audit_probability, reasons}; and {@code stated_confidence} if the
     * confidence was calibrated or lowered.
     */
    public static ObjectNode write(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", decision.id());
        json.put("status", decision.route().word());
        json.set("output", decision.output());
        json.put("confidence", decision.confidence() instanceof Confidence.Known(double value) ? (Double) value : null);
        if (decision.stated() instanceof Confidence.Known(double stated)
                && stated != decision.confidence().value()) {
            json.put("stated_confidence", stated);
        }
        json.put("risk_score", Double.isNaN(decision.risk()) ? null : (Double) decision.risk());
        json.put("fallback_used", decision.route() == Route.FALLBACK);
        json.put("human_review_required", decision.route() == Route.HUMAN_REVIEW);
        json.put("timestamp", decision.at().toString());
        json.put("model_name", decision.model());
        json.put("model_version", decision.modelVersion());
        json.put("policy_version", decision.policyVersion());
        json.put("autonomy", decision.autonomy().name());
        json.put("caveat", decision.route() == Route.ACCEPTED_WITH_CAVEAT);
        json.put("audit_probability", decision.auditRate());
        ArrayNode reasons = json.putArray("reasons");
        decision.reasons().forEach(reason -> reasons.add(ReasonJson.write(reason)));
        return json;
    }

    /** The same with what adds to the risk, the largest first: {@code risk_contributions} of {@code source, share, because}; what is behind the largest 20 comes last, as one with a {@code count}. */
    public static ObjectNode write(Decision decision, List<RiskContribution> contributions) {
        ObjectNode json = write(decision);
        ArrayNode shares = json.putArray("risk_contributions");
        for (RiskContribution each : LargestShares.of(contributions)) {
            ObjectNode share = shares.addObject()
                    .put("source", each.source())
                    .put("share", each.share())
                    .put("because", each.because());
            if (each.isOfMany()) {
                share.put("count", each.count());
            }
        }
        return json;
    }

    /** Which rules of the risk apply and which do not, as {@code name, level, applies, because}. */
    public static ArrayNode write(List<RuleFinding> rules) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (RuleFinding rule : rules) {
            json.addObject()
                    .put("name", rule.name())
                    .put("level", rule.level().name().toLowerCase(Locale.ROOT))
                    .put("applies", rule.applies())
                    .put("because", rule.because());
        }
        return json;
    }
}
