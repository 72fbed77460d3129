package io.countersign.app.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.countersign.engine.decision.ReasonCode;
import io.countersign.engine.review.ReviewItem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry says of how it came to people, as far as it says so. */
final class EntryFacts {
    private static final JsonFactory JSON = new JsonFactory();

    /** What sends a decision to people whatever chance says. */
    private static final Set<String> CERTAIN = Stream.of(
                    ReasonCode.AUTONOMY_REDUCED,
                    ReasonCode.RISK_UNKNOWN,
                    ReasonCode.HIGH_RISK,
                    ReasonCode.AMOUNT_LIMIT,
                    ReasonCode.ESCALATION,
                    ReasonCode.NOT_AUTO_APPROVED,
                    ReasonCode.FALLBACK_FAILED)
            .map(ReasonCode::word)
            .collect(Collectors.toSet());

    private final Set<String> gates = new HashSet<>();
    private double stated = Double.NaN;
    private double chance = Double.NaN;
    private String version = "";

    private EntryFacts() {}

    static EntryFacts of(ReviewItem item) {
        var facts = new EntryFacts();
        try (JsonParser parser = JSON.createParser(item.raw())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                facts.read(parser);
            }
        } catch (IOException foreign) {
            return facts;
        }
        return facts;
    }

    /** How sure the model said that it was, before a calibration or a guard changed what counts; else what counts. */
    double stated(double counts) {
        return stated >= 0 && stated <= 1 ? stated : counts;
    }

    /** The version of the model; empty if the entry names none. */
    String version() {
        return version;
    }

    /** How many decisions it stands for: one, or, where only chance has sent it to people, as many as that chance left out. */
    double weight() {
        boolean sampled =
                gates.contains(ReasonCode.AUDIT_SAMPLE.word()) && gates.stream().noneMatch(CERTAIN::contains);
        return sampled && chance > 0 && chance <= 1 ? 1 / chance : 1;
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "stated_confidence" -> stated = value.isNumeric() ? parser.getDoubleValue() : stated;
                case "audit_probability" -> chance = value.isNumeric() ? parser.getDoubleValue() : chance;
                case "model_version" -> version = value == JsonToken.VALUE_STRING ? parser.getText() : version;
                case "gates" -> readGates(parser);
                default -> {}
            }
            parser.skipChildren();
        }
    }

    private void readGates(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean code = parser.currentName().equals("code");
                parser.nextToken();
                if (code) {
                    gates.add(parser.getText());
                }
                parser.skipChildren();
            }
        }
    }
}
