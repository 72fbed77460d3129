package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the errors that servers reply with into classes. */
final class ProviderError {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What servers call their errors; whatever has digits or signs in it may be anything, a key too. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{3,40}");

    private final int status;
    private final String codes;
    private final String message;

    private ProviderError(int status, JsonNode body) {
        this.status = status;
        JsonNode error = body.path("error");
        this.message = Stream.of(error.path("message"), error, body.path("message"), body.path("detail"))
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::textValue)
                .orElse("");
        this.codes = Stream.of(
                        error.path("code"),
                        error.path("type"),
                        error.path("innererror").path("code"),
                        body.path("type"))
                .map(code -> code.asText("") + " ")
                .reduce("", String::concat)
                .toLowerCase(Locale.ROOT);
    }

    /** The failure that a reply other than a success stands for. Nothing of the key or the prompt is in its message. */
    static ModelFailure read(HttpReply reply, ApiKey key, InstantSource clock) {
        var error = new ProviderError(reply.status(), tree(reply.body()));
        Kind kind = error.kind();
        var failure = new ModelFailure(kind, error.words(kind, key));
        return RetryAfter.read(reply.headers(), clock).map(failure::retryAfter).orElse(failure);
    }

    private static JsonNode tree(byte[] body) {
        try {
            @Nullable JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private Kind kind() {
        if (says("content_filter", "content_policy", "responsibleai")) {
            return Kind.CONTENT_FILTERED;
        }
        if (isTooLong()) {
            return Kind.CONTEXT_TOO_LONG;
        }
        if (status == 429) {
            return says("insufficient_quota") ? Kind.REFUSED : Kind.RATE_LIMITED;
        }
        return status >= 500 || status == 408 ? Kind.SERVER_ERROR : Kind.REFUSED;
    }

    /** vLLM names the class of its error only, and Ollama none at all; there the sentence has to do. */
    private boolean isTooLong() {
        String sentence = message.toLowerCase(Locale.ROOT);
        return says("context_length_exceeded", "exceed_context_size")
                || ((status == 400 || status == 413 || status == 422)
                        && (sentence.contains("maximum context length")
                                || sentence.contains("context size")
                                || sentence.contains("exceeds the context length")
                                || sentence.contains("context window")));
    }

    private boolean says(String... words) {
        return Stream.of(words).anyMatch(codes::contains);
    }

    /** The sentence that the server sent is left out: it may repeat the prompt or the key. */
    private String words(Kind kind, ApiKey key) {
        String name = Stream.of(codes.split(" "))
                .filter(code -> NAME.matcher(code).matches())
                .map(key::hideIn)
                .findFirst()
                .map(", "::concat)
                .orElse("");
        return "%s (HTTP %d%s)".formatted(what(kind), status, name);
    }

    private String what(Kind kind) {
        return switch (kind) {
            case RATE_LIMITED -> "too many calls";
            case CONTEXT_TOO_LONG -> "the input is too long for the model";
            case CONTENT_FILTERED -> "the provider's filter refused";
            case SERVER_ERROR -> "the server failed";
            case REFUSED,
                    TIMEOUT,
                    CONNECTION_CUT,
                    FORMAT_INVALID,
                    UNAVAILABLE,
                    OUT_OF_TIME,
                    CANCELLED,
                    UNEXPECTED_ERROR -> refusal();
        };
    }

    private String refusal() {
        return switch (status) {
            case 401, 403 -> "the server refused the key";
            case 404 -> "the server does not know the model or the address";
            case 429 -> "the account has no credit left";
            default ->
                status >= 300 && status < 400
                        ? "the server sends callers elsewhere, which is not followed"
                        : "the server refused the request";
        };
    }
}
