package io.countersign.engine.model.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads replies as OpenAI, vLLM, llama.cpp, Ollama and their like send them. */
final class ChatReplyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatReplyJson() {}

    /**
     * Reads the body of a reply.
     *
     * @throws ModelFailure if it holds no answer: a server that breaks its own format is a server that fails
     */
    static ChatReply read(byte[] body, Price price) {
        JsonNode json = tree(body);
        JsonNode choice = json.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw new ModelFailure(Kind.SERVER_ERROR, "the server's reply has no choices");
        }
        return new ChatReply(
                json.path("model").asText(""),
                message.path("content").asText(""),
                ChatReply.Finish.of(choice.path("finish_reason").asText("")),
                message.path("refusal").asText(""),
                tokens(choice.path("logprobs")),
                price.of(count(json, "prompt_tokens"), count(json, "completion_tokens")));
    }

    private static JsonNode tree(byte[] body) {
        try {
            @Nullable JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
            throw new ModelFailure(Kind.SERVER_ERROR, "the server's reply is not a JSON object");
        } catch (IOException malformed) {
            throw new ModelFailure(Kind.SERVER_ERROR, "the server's reply is not JSON", malformed);
        }
    }

    private static long count(JsonNode json, String field) {
        return Math.max(0, json.path("usage").path(field).asLong());
    }

    /** Chat completions list objects under {@code content}; servers that took over the older completions list two arrays. */
    private static List<TokenChance> tokens(JsonNode logprobs) {
        var tokens = new ArrayList<TokenChance>();
        for (JsonNode token : logprobs.path("content")) {
            tokens.add(new TokenChance(text(token), number(token.path("logprob"))));
        }
        if (tokens.isEmpty()) {
            JsonNode texts = logprobs.path("tokens");
            JsonNode chances = logprobs.path("token_logprobs");
            for (int i = 0; i < texts.size(); i++) {
                tokens.add(new TokenChance(LogprobConfidence.bytes(texts.get(i).asText()), number(chances.path(i))));
            }
        }
        return List.copyOf(tokens);
    }

    private static String text(JsonNode token) {
        JsonNode bytes = token.path("bytes");
        if (!bytes.isArray()) {
            return LogprobConfidence.bytes(token.path("token").asText());
        }
        byte[] read = new byte[bytes.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = (byte) bytes.get(i).asInt();
        }
        return new String(read, ISO_8859_1);
    }

    private static double number(JsonNode logprob) {
        return logprob.isNumber() ? logprob.doubleValue() : Double.NaN;
    }
}
