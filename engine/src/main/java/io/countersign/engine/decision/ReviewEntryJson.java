package io.countersign.engine.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.risk.RiskAssessment;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.review.RiskBands;
import java.util.List;

/** Writes what people need to see of a decision as one entry of the review queue, in the producers' format. Thread-safe. */
final class ReviewEntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReviewEntryJson() {}

    static byte[] write(Decision decision, RiskAssessment risk, RiskBands bands) {
        ObjectNode entry = JSON.createObjectNode();
        entry.set("input", decision.request().input());
        entry.set("model_output", decision.proposal());
        if (decision.confidence() instanceof Confidence.Known(double confidence)) {
            entry.put("confidence", confidence);
        }
        if (!Double.isNaN(decision.risk())) {
            entry.put("risk_score", decision.risk());
        }
        entry.put("model_name", decision.model());
        entry.put("timestamp", decision.at().toString());
        entry.put("id", decision.id());
        entry.put("model_version", decision.modelVersion());
        entry.put("policy_version", decision.policyVersion());
        entry.put("audit_probability", decision.auditRate());
        int asked = priority(decision.reasons());
        if (asked >= 0) {
            entry.put("priority", Math.max(asked, bands.levelOf(decision.risk()).priority()));
        }
        ArrayNode labels = entry.putArray("reasons");
        ArrayNode gates = entry.putArray("gates");
        for (Reason reason : decision.reasons()) {
            labels.add(reason.code().label());
            gates.add(ReasonJson.write(reason));
        }
        entry.set("risk_contributions", contributions(risk));
        return bytes(entry);
    }

    /** The highest priority that a trigger asks for; -1 if none fired. */
    private static int priority(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code() == ReasonCode.ESCALATION)
                .mapToInt(reason -> (int) reason.value())
                .max()
                .orElse(-1);
    }

    private static ArrayNode contributions(RiskAssessment risk) {
        ArrayNode all = JSON.createArrayNode();
        risk.contributions()
                .forEach(each -> all.addObject()
                        .put("source", each.source())
                        .put("share", each.share())
                        .put("because", each.because()));
        return all;
    }

    private static byte[] bytes(JsonNode entry) {
        try {
            return JSON.writeValueAsString(entry)
                    .getBytes(UTF_8); // by way of a string, because half a surrogate pair has no bytes
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
