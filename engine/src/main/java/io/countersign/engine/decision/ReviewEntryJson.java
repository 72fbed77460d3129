package io.countersign.engine.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.NullNode;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.review.RiskBands;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people need to see of a decision as one entry of the review queue, in the producers' format. Written straight into the
 * text, because a tree of it costs more than the decision.
 */
final class ReviewEntryJson extends JsonSerializable.Base {
    /** The usual pool belongs to a thread, and a virtual thread that writes one entry would make buffers for each. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build());

    private final Decision decision;
    private final List<RiskContribution> risk;
    private final RiskBands bands;

    private ReviewEntryJson(Decision decision, List<RiskContribution> risk, RiskBands bands) {
        this.decision = decision;
        this.risk = risk;
        this.bands = bands;
    }

    /** The entry; half of a surrogate pair, which has no bytes, is escaped. */
    static byte[] write(Decision decision, List<RiskContribution> risk, RiskBands bands) {
        try {
            return JSON.writeValueAsBytes(new ReviewEntryJson(decision, risk, bands));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision can always be written", e);
        }
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        answer(json, provider);
        origin(json);
        reasons(json);
        contributions(json);
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(json, provider);
    }

    private void answer(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeFieldName("input");
        decision.request().input().serialize(json, provider);
        json.writeFieldName("model_output");
        @Nullable JsonNode proposal = decision.proposal();
        (proposal == null ? NullNode.getInstance() : proposal).serialize(json, provider);
        if (decision.confidence() instanceof Confidence.Known(double confidence)) {
            json.writeNumberField("confidence", confidence);
            double stated = decision.stated().value();
            if (stated != confidence) {
                json.writeNumberField("stated_confidence", stated);
            }
        }
        if (!Double.isNaN(decision.risk())) {
            json.writeNumberField("risk_score", decision.risk());
        }
    }

    private void origin(JsonGenerator json) throws IOException {
        json.writeStringField("model_name", decision.model());
        json.writeStringField("timestamp", decision.at().toString());
        json.writeStringField("id", decision.id());
        json.writeStringField("model_version", decision.modelVersion());
        json.writeNumberField("policy_version", decision.policyVersion());
        json.writeNumberField("audit_probability", decision.auditRate());
        int asked = priority(decision.reasons());
        if (asked >= 0) {
            json.writeNumberField(
                    "priority", Math.max(asked, bands.levelOf(decision.risk()).priority()));
        }
    }

    private void reasons(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Reason reason : decision.reasons()) {
            json.writeString(reason.code().label());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gates");
        for (Reason reason : decision.reasons()) {
            ReasonJson.write(reason, json);
        }
        json.writeEndArray();
    }

    private void contributions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("risk_contributions");
        for (RiskContribution each : risk) {
            json.writeStartObject();
            json.writeStringField("source", each.source());
            json.writeNumberField("share", each.share());
            json.writeStringField("because", each.because());
            if (each.isOfMany()) {
                json.writeNumberField("count", each.count());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The highest priority that a trigger asks for; -1 if none fired. */
    private static int priority(List<Reason> reasons) {
        int highest = -1;
        for (Reason reason : reasons) {
            if (reason.code() == ReasonCode.ESCALATION) {
                highest = Math.max(highest, (int) reason.value());
            }
        }
        return highest;
    }
}
