package io.countersign.engine.decision.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ClaimToken;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What people said of a model's output, as it is noted between the decisions where it was published. The queue on Redis notes each
 * in the same step in which it publishes it. Immutable.
 *
 * @param at when it was published, to the millisecond
 * @param model who made the output
 * @param version its version; empty if the entry named none
 * @param confidence what was compared with the thresholds, 0 to 1; empty if it was unknown
 * @param agreed whether the output stood as it was; else it was modified or rejected
 */
public record LoggedVerdict(Instant at, String model, String version, OptionalDouble confidence, boolean agreed) {
    private static final String MEMBER = "verdict";
    private static final String START = "{\"" + MEMBER + "\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The verdict as it stands in the log. */
    public RecordBatch note() {
        ObjectNode verdict = JsonNodeFactory.instance
                .objectNode()
                .put("at", at.toEpochMilli())
                .put("model", model)
                .put("version", version)
                .put("agreed", agreed);
        confidence.ifPresent(value -> verdict.put("confidence", value));
        ObjectNode note = JsonNodeFactory.instance.objectNode().set(MEMBER, verdict);
        return RecordBatch.note(new BatchId(ClaimToken.next().value(), 1), note.toString());
    }

    /** The verdict in a note; empty if the note is about something else. */
    public static Optional<LoggedVerdict> in(String note) {
        try {
            return note.startsWith(START) ? Optional.of(of(JSON.readTree(note).path(MEMBER))) : Optional.empty();
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    private static LoggedVerdict of(JsonNode json) {
        JsonNode confidence = json.path("confidence");
        return new LoggedVerdict(
                Instant.ofEpochMilli(json.path("at").longValue()),
                json.path("model").asText(),
                json.path("version").asText(),
                confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                json.path("agreed").booleanValue());
    }
}
