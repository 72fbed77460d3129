package io.countersign.engine.model.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.engine.json.JsonFault;
import io.countersign.engine.model.format.AnswerReading.Unusable;
import io.countersign.engine.model.format.AnswerReading.Usable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of language models, which are meant to be one JSON object.
 *
 * <p>Repaired is what can only mean one thing: text or a code fence around the one object, a block of thoughts before it, trailing
 * commas, single quotes, comments, line breaks within texts. Everything else is left to the model, because whoever guesses at a
 * bracket that is missing, decides: an answer that was cut off, two answers, a member that is there twice, words without
 * quotes. Thread-safe.
 */
public final class AnswerReader {
    private static final String LENIENTLY = "its commas, quotes, comments or line breaks were not those of JSON";
    private static final int DEEPEST = 100;
    private static final ObjectMapper STRICT = mapper();
    private static final ObjectMapper LENIENT = mapper(
            JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_JAVA_COMMENTS,
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS);

    private final OutputSchema schema;

    /** Reads answers that follow this schema. */
    public AnswerReader(OutputSchema schema) {
        this.schema = schema;
    }

    /** Reads what the model wrote. */
    public AnswerReading read(String written) {
        if (written.isBlank()) {
            return new Unusable("it is empty");
        }
        try {
            return held(STRICT.readTree(written), new Span(0, written.length()), List.of());
        } catch (JsonProcessingException notJson) {
            return repaired(written, notJson);
        }
    }

    private AnswerReading repaired(String written, JsonProcessingException notJson) {
        return switch (ObjectSearch.find(written)) {
            case ObjectInText.None _ -> new Unusable("it is " + JsonFault.words(notJson));
            case ObjectInText.Several _ -> new Unusable("it holds more than one JSON object");
            case ObjectInText.One one -> repaired(written, one);
        };
    }

    private AnswerReading repaired(String written, ObjectInText.One one) {
        var repairs = new ArrayList<>(one.around());
        String text = one.span().of(written);
        try {
            return held(STRICT.readTree(text), one.span(), repairs);
        } catch (JsonProcessingException wrong) {
            repairs.add(LENIENTLY);
        }
        try {
            return held(LENIENT.readTree(text), one.span(), repairs);
        } catch (JsonProcessingException wrong) {
            return new Unusable("it is " + JsonFault.words(wrong));
        }
    }

    private AnswerReading held(@Nullable JsonNode answer, Span span, List<String> repairs) {
        if (answer == null || !answer.isObject()) {
            return new Unusable("it is not a JSON object");
        }
        String problems = schema.problems(answer);
        return problems.isEmpty()
                ? new Usable(answer, span, repairs)
                : new Unusable("it does not follow the schema: " + problems);
    }

    private static ObjectMapper mapper(JsonReadFeature... lenient) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .enable(lenient)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
