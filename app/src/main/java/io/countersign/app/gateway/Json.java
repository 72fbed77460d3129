package io.countersign.app.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.json.JsonFault;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Bodies in and out. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // an amount stays as it was written
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The bytes of the body, if it says that it is JSON: a page in a browser cannot say so unasked. */
    static byte[] bytes(ServerRequest request) {
        boolean json = request.headers()
                .contentType()
                .filter(type -> type.mediaType().text().endsWith("json"))
                .isPresent();
        if (!json) {
            throw new ProblemException(new Problem(
                    415, "The body cannot be read", "Send JSON, with the header Content-Type: application/json.", ""));
        }
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    static JsonNode read(ServerRequest request) {
        try {
            @Nullable JsonNode json = MAPPER.readTree(bytes(request));
            if (json == null || !json.isObject()) {
                throw new ProblemException(Problem.notJson("The body must be a JSON object."));
            }
            return json;
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(Problem.notJson("The body is " + JsonFault.words(malformed) + "."));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void send(ServerRequest request, ServerResponse response, JsonNode body) {
        send(request, response, 200, "application/json", body);
    }

    static void send(ServerRequest request, ServerResponse response, Problem problem) {
        send(request, response, problem.status(), Problem.TYPE, problem.json());
    }

    /** Ends the response: with the body, or only with its length where nothing else was asked for. */
    static void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length)))
                    .send();
        } else {
            response.send(body);
        }
    }

    static byte[] write(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private static void send(ServerRequest request, ServerResponse response, int status, String type, JsonNode body) {
        response.status(Status.create(status))
                .header(HeaderValues.create(HeaderNames.CONTENT_TYPE, type))
                .header(HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store"));
        send(request, response, write(body));
    }
}
