package io.countersign.engine.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.review.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions as bytes, everything but their requests and what people get to see. A number that is not known is left out. */
final class DecisionCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DecisionCodec() {}

    static byte[] encode(Prepared prepared) {
        Decision decision = prepared.decision();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("route", decision.route().name())
                .put("model", decision.model())
                .put("model_version", decision.modelVersion())
                .put("policy_version", decision.policyVersion())
                .put("autonomy", decision.autonomy().name())
                .put("audit_rate", decision.auditRate())
                .put("at", decision.at().toString())
                .put("model_micros", decision.modelMicros());
        json.setAll(known(decision));
        if (!decision.stated().equals(decision.confidence())
                && decision.stated().isKnown()) {
            json.put("stated_confidence", decision.stated().value());
        }
        switch (decision.confidence()) {
            case Confidence.Known(double value) -> json.put("confidence", value);
            case Confidence.Unknown unknown -> json.put("unknown", unknown.name());
            case Confidence.Misstated(var why, String stated) ->
                json.put("unknown", why.name()).put("stated", stated);
        }
        prepared.review().ifPresent(review -> json.put("review", review.hex()));
        var reasons = json.putArray("reasons");
        decision.reasons().forEach(reason -> reasons.add(encode(reason)));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private static ObjectNode known(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        @Nullable JsonNode proposal = decision.proposal();
        if (proposal != null) {
            json.set("proposal", proposal);
        }
        @Nullable JsonNode fallback = decision.fallback();
        if (fallback != null) {
            json.set("fallback", fallback);
        }
        return put(json, "risk", decision.risk());
    }

    private static ObjectNode encode(Reason reason) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("code", reason.code().name())
                .put("detail", reason.detail());
        return put(put(json, "value", reason.value()), "limit", reason.limit());
    }

    private static ObjectNode put(ObjectNode json, String field, double number) {
        return Double.isNaN(number) ? json : json.put(field, number);
    }

    static Decision decode(DecisionRequest request, byte[] bytes) {
        JsonNode json = read(bytes);
        Confidence confidence = confidence(json);
        return new Decision(
                request,
                Route.valueOf(json.path("route").textValue()),
                json.get("proposal"),
                json.get("fallback"),
                confidence,
                json.has("stated_confidence")
                        ? Confidence.of(json.path("stated_confidence").doubleValue())
                        : confidence,
                number(json, "risk"),
                reasons(json),
                json.path("model").textValue(),
                json.path("model_version").textValue(),
                json.path("policy_version").longValue(),
                AutonomyLevel.valueOf(json.path("autonomy").textValue()),
                json.path("audit_rate").doubleValue(),
                Instant.parse(json.path("at").textValue()),
                json.path("model_micros").asInt(Decision.NOT_ASKED));
    }

    /** What people were given to decide, if they had to. */
    static Optional<ContentHash> review(byte[] bytes) {
        return Optional.ofNullable(read(bytes).path("review").textValue()).map(ContentHash::new);
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException foreign) {
            throw new UncheckedIOException("the stored decision is not JSON", foreign);
        }
    }

    private static Confidence confidence(JsonNode json) {
        if (!json.has("unknown")) {
            return Confidence.of(json.path("confidence").doubleValue());
        }
        var why = Confidence.Unknown.valueOf(json.path("unknown").textValue());
        return json.has("stated")
                ? new Confidence.Misstated(why, json.path("stated").textValue())
                : why;
    }

    private static List<Reason> reasons(JsonNode json) {
        var reasons = new ArrayList<Reason>();
        for (JsonNode each : json.path("reasons")) {
            reasons.add(new Reason(
                    ReasonCode.valueOf(each.path("code").textValue()),
                    number(each, "value"),
                    number(each, "limit"),
                    each.path("detail").textValue()));
        }
        return List.copyOf(reasons);
    }

    private static double number(JsonNode json, String field) {
        return json.has(field) ? json.path(field).doubleValue() : Double.NaN;
    }
}
