package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes requests. */
final class ChatRequestJson {
    private ChatRequestJson() {}

    /** The first request: the instructions, and the input as JSON in the user's place. */
    static ObjectNode write(ChatSettings settings, JsonNode input) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", settings.model().value());
        json.putArray("messages")
                .add(message("system", settings.task().systemPrompt()))
                .add(message("user", input.toString()));
        json.set("response_format", format(settings.task()));
        Sampling sampling = settings.sampling();
        sampling.temperature().ifPresent(temperature -> json.put("temperature", temperature));
        json.put(sampling.limitField().word(), sampling.maxTokens());
        if (sampling.logprobs()) {
            json.put("logprobs", true);
        }
        return json;
    }

    /** The request after an answer that could not be used. */
    static ObjectNode again(ChatSettings settings, JsonNode input, String answer, String problem) {
        ObjectNode json = write(settings, input);
        json.withArray("messages").add(message("assistant", answer)).add(message("user", """
                        This answer cannot be used: %s.
                        Answer again with one JSON object and nothing else: no words around it, no code fence, no comments.
                        It must follow this JSON schema: %s""".formatted(
                        problem, settings.task().schema().json())));
        return json;
    }

    private static ObjectNode format(Task task) {
        ObjectNode format = JsonNodeFactory.instance.objectNode().put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", "answer")
                .put("strict", task.strict())
                .set("schema", task.schema().json());
        return format;
    }

    private static ObjectNode message(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }
}
