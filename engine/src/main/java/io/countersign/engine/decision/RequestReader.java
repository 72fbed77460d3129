package io.countersign.engine.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.engine.decision.RequestReading.Refused;
import io.countersign.engine.decision.RequestReading.Understood;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.json.JsonFault;
import io.countersign.engine.json.Misspelling;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.review.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests: one JSON object with {@code input} (or {@code input_data}), and, if it likes, {@code id}. With {@code
 * model_output} it is a recorded answer, usually with {@code confidence} (or {@code probability}), {@code model_name} and
 * {@code model_version}; without a confidence beside it the output is read as a model's own answer is, see {@link
 * ModelAnswer#read}. A confidence that is none is read as unknown, not refused. A request without an id is named after its
 * bytes and where it stands. Other members are left alone, unless their names are misspellings of these. Thread-safe.
 */
public final class RequestReader {
    /** The longest request, in bytes. */
    public static final int LONGEST = 8 * 1024 * 1024;

    /** The field of a line that is refused as a whole. */
    public static final String WHOLE = "request";

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "input",
            "input_data",
            "track_drift",
            "model_output",
            "confidence",
            "probability",
            "model_name",
            "model_version");
    /** What older callers may send for true and false. */
    private static final Set<String> FLAGS =
            Set.of("true", "t", "yes", "y", "on", "1", "false", "f", "no", "n", "off", "0");

    private static final int DEEPEST = 500;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 1_000;
    /** The parser's buffer for names grows by doubling and is checked as it grows. */
    private static final int ROOM_FOR_NAMES = 1_024;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // callers choose the names
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(ROOM_FOR_NAMES)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // a recorded confidence may be NaN
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final boolean objectsOnly;

    /** Reads requests whose input is any JSON value but null. */
    public RequestReader() {
        this(false);
    }

    private RequestReader(boolean objectsOnly) {
        this.objectsOnly = objectsOnly;
    }

    /** Reads requests whose input is an object: limits, rules and risk go by its fields. */
    public static RequestReader ofObjects() {
        return new RequestReader(true);
    }

    /** The names of the members that count. */
    public static Set<String> members() {
        return MEMBERS;
    }

    /** Reads one request. */
    public RequestReading read(byte[] line) {
        return read(line, "");
    }

    /**
     * Reads one of many requests.
     *
     * @param place where it stands, such as a file and a line; requests without an id that are equal and stand elsewhere are
     *     others
     */
    public RequestReading read(byte[] line, String place) {
        if (line.length > LONGEST) {
            return new Refused(WHOLE, "is longer than %,d bytes".formatted(LONGEST));
        }
        try {
            @Nullable JsonNode json = JSON.readTree(line);
            return json != null && json.isObject()
                    ? read(json, line, place)
                    : new Refused(WHOLE, "is not a JSON object");
        } catch (StreamConstraintsException excess) {
            return new Refused(WHOLE, words(excess));
        } catch (JsonProcessingException malformed) {
            return new Refused(WHOLE, "is " + words(malformed, line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String words(StreamConstraintsException excess) {
        return excess.getOriginalMessage().startsWith("Name")
                ? "has a field name of more than %,d bytes".formatted(LONGEST_NAME)
                : "is nested deeper than %d levels or has a number that is too long".formatted(DEEPEST);
    }

    private static String words(JsonProcessingException malformed, byte[] text) {
        for (byte each : text) {
            if (each == '\n' || each == '\r') {
                return JsonFault.words(malformed);
            }
        }
        return JsonFault.wordsInLine(malformed);
    }

    private RequestReading read(JsonNode json, byte[] line, String place) {
        @Nullable FieldProblem slip = Misspelling.in(json.fieldNames(), json::hasNonNull, MEMBERS);
        if (slip != null) {
            return new Refused(slip.field(), slip.problem());
        }
        if (!isFlag(json.path("track_drift"))) {
            return new Refused("track_drift", "must be true or false");
        }
        if (json.has("input") && json.has("input_data")) {
            return new Refused("input_data", "stands beside input; send one of them");
        }
        @Nullable JsonNode input = json.has("input") ? json.get("input") : json.get("input_data");
        if (input == null) {
            return new Refused(objectsOnly ? "input_data" : "input", "is missing");
        }
        if (input.isNull()) {
            return new Refused(json.has("input") ? "input" : "input_data", "must not be null");
        }
        if (objectsOnly && !input.isObject()) {
            return new Refused(
                    json.has("input") ? "input" : "input_data", "must be an object, such as {\"amount\": 12}");
        }
        return named(json, input, line, place);
    }

    private static RequestReading named(JsonNode json, JsonNode input, byte[] line, String place) {
        @Nullable JsonNode id = json.get("id");
        if (id != null && !isName(id)) {
            return new Refused("id", "must be a text of 1 to %d characters".formatted(LONGEST_ID));
        }
        for (String field : new String[] {"model_name", "model_version"}) {
            if (json.hasNonNull(field) && !isName(json.get(field))) {
                return new Refused(field, "must be a text of 1 to %d characters".formatted(LONGEST_ID));
            }
        }
        String name = id == null ? name(line, place) : id.textValue();
        return new Understood(
                new DecisionRequest(name, input),
                answer(json),
                json.path("model_name").asText(""),
                json.path("model_version").asText(""));
    }

    private static String name(byte[] line, String place) {
        byte[] before = place.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + line.length);
        System.arraycopy(line, 0, all, before.length, line.length);
        return ContentHash.of(all).idPart();
    }

    private static Optional<ModelAnswer> answer(JsonNode json) {
        @Nullable JsonNode output = json.get("model_output");
        if (output == null) {
            return Optional.empty();
        }
        @Nullable JsonNode stated = json.has("confidence") ? json.get("confidence") : json.get("probability");
        ModelAnswer inItself = ModelAnswer.read(output);
        boolean counts = stated != null && (!stated.isNull() || inItself.confidence() == Confidence.Unknown.MISSING);
        return Optional.of(counts ? new ModelAnswer(output, Confidence.of(stated)) : inItself);
    }

    private static boolean isFlag(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isValueNode() && FLAGS.contains(value.asText().toLowerCase(Locale.ROOT)));
    }

    private static boolean isName(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST_ID;
    }
}
