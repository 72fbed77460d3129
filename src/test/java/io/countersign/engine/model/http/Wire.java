package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Replies as servers send them. */
public final class Wire {
    static final String APPROVE = "{\"decision\":\"approve\"}";

    private Wire() {}

    /** OpenAI, with the probabilities of tokens. The word that decides has .6 × .5. */
    public static MockResponse openAi() {
        return ok("""
                {"id":"chatcmpl-B1","object":"chat.completion","created":1764000000,"model":"gpt-4o-2024-08-06",
                 "choices":[{"index":0,"message":{"role":"assistant","content":"{\\"decision\\":\\"approve\\"}","refusal":null,"annotations":[]},
                   "logprobs":{"content":[
                     {"token":"{\\"","logprob":-0.0000012,"bytes":[123,34],"top_logprobs":[]},
                     {"token":"decision","logprob":0.0,"bytes":[100,101,99,105,115,105,111,110],"top_logprobs":[]},
                     {"token":"\\":\\"","logprob":0,"bytes":[34,58,34],"top_logprobs":[]},
                     {"token":"app","logprob":-0.5108256237659907,"bytes":[97,112,112],"top_logprobs":[]},
                     {"token":"rove","logprob":-0.6931471805599453,"bytes":[114,111,118,101],"top_logprobs":[]},
                     {"token":"\\"}","logprob":-0.1,"bytes":[34,125],"top_logprobs":[]}],"refusal":null},
                   "finish_reason":"stop"}],
                 "usage":{"prompt_tokens":52,"completion_tokens":6,"total_tokens":58,
                   "prompt_tokens_details":{"cached_tokens":0}},"system_fingerprint":"fp_44"}""");
    }

    /** Ollama: no probabilities. */
    public static MockResponse ollama(String content) {
        ObjectNode json = reply("llama3:8b-instruct-q4_0", content, "stop");
        json.put("system_fingerprint", "fp_ollama");
        return ok(json.toString());
    }

    /** vLLM: the object of probabilities is there and empty, fields of its own beside the usual ones. */
    static MockResponse vllm(String content) {
        ObjectNode json = reply("meta-llama/Llama-3.1-8B-Instruct", content, "stop");
        ((ObjectNode) json.at("/choices/0")).putNull("logprobs").put("stop_reason", 128009);
        json.putNull("prompt_logprobs");
        return ok(json.toString());
    }

    /** llama.cpp: probabilities with ids, timings. */
    static MockResponse llamaCpp() {
        return ok("""
                {"choices":[{"finish_reason":"stop","index":0,
                   "message":{"role":"assistant","content":"{\\"decision\\":\\"approve\\"}"},
                   "logprobs":{"content":[
                     {"id":5018,"token":"{\\"decision\\":\\"","bytes":[123,34,100,101,99,105,115,105,111,110,34,58,34],"logprob":0.0,"top_logprobs":[]},
                     {"id":6053,"token":"approve","bytes":[97,112,112,114,111,118,101],"logprob":-0.2231435513142097,"top_logprobs":[]},
                     {"id":9388,"token":"\\"}","bytes":[34,125],"logprob":0.0,"top_logprobs":[]}]}}],
                 "created":1764000000,"model":"qwen2.5-7b-instruct.gguf","system_fingerprint":"b6123-a","object":"chat.completion",
                 "usage":{"completion_tokens":3,"prompt_tokens":40,"total_tokens":43},"id":"chatcmpl-x",
                 "timings":{"prompt_n":40,"predicted_n":3}}""");
    }

    /** The shape of the older completions, which some servers kept. */
    static MockResponse olderLogprobs() {
        ObjectNode json = reply("old-2024-01-01", APPROVE, "stop");
        ((ObjectNode) json.at("/choices/0"))
                .putObject("logprobs")
                .put("text_offset", 0)
                .set(
                        "tokens",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add("{\"decision\":\"")
                                .add("approve")
                                .add("\"}"));
        ((ObjectNode) json.at("/choices/0/logprobs"))
                .putArray("token_logprobs")
                .add(-.01)
                .add(Math.log(.75))
                .add(-.01);
        return ok(json.toString());
    }

    /** Any server, with a reason of its own to stop. */
    static MockResponse finished(String reason, String content) {
        return ok(reply("gpt-4o-2024-08-06", content, reason).toString());
    }

    static MockResponse refusal() {
        ObjectNode json = reply("gpt-4o-2024-08-06", "", "stop");
        ((ObjectNode) json.at("/choices/0/message"))
                .putNull("content")
                .put("refusal", "I'm sorry, I can't help with that.");
        return ok(json.toString());
    }

    static MockResponse noChoices() {
        return ok(
                "{\"id\":\"chatcmpl-B1\",\"object\":\"chat.completion\",\"model\":\"gpt-4o-2024-08-06\",\"choices\":[]}");
    }

    static MockResponse rateLimited(String retryAfter) {
        return error(429, """
                {"error":{"message":"Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000, Used 29800, Requested 900.",
                 "type":"tokens","param":null,"code":"rate_limit_exceeded"}}""").newBuilder().addHeader("Retry-After", retryAfter).build();
    }

    static MockResponse outOfCredit() {
        return error(429, """
                {"error":{"message":"You exceeded your current quota, please check your plan and billing details.",
                 "type":"insufficient_quota","param":null,"code":"insufficient_quota"}}""");
    }

    static MockResponse serverError() {
        return error(500, """
                {"error":{"message":"The server had an error while processing your request. Sorry about that!",
                 "type":"server_error","param":null,"code":null}}""");
    }

    /** What a proxy in front of the server says. */
    static MockResponse badGateway() {
        return error(502, "<html><head><title>502 Bad Gateway</title></head></html>");
    }

    static MockResponse tooLong() {
        return error(400, """
                {"error":{"message":"This model's maximum context length is 128000 tokens. However, your messages resulted in 150320 tokens.",
                 "type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}""");
    }

    static MockResponse filtered() {
        return error(400, """
                {"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
                 "type":null,"param":"prompt","code":"content_filter","status":400,
                 "innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"hate":{"filtered":true,"severity":"high"}}}}}""");
    }

    static MockResponse wrongKey(String key) {
        return error(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: " + key
                        + ".\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"invalid_api_key\"}}");
    }

    static MockResponse slow() {
        return openAi().newBuilder().throttleBody(1, 1, TimeUnit.HOURS).build();
    }

    static MockResponse stalled() {
        return openAi().newBuilder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    static MockResponse cut() {
        return openAi().newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
    }

    static MockResponse cutAtOnce() {
        return openAi().newBuilder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build();
    }

    static MockResponse malformed() {
        return ok("{\"id\":\"chatcmpl-B1\",\"choices\":[{\"message\":");
    }

    static MockResponse error(int status, String body) {
        return json(status, body);
    }

    static MockResponse ok(String body) {
        return json(200, body);
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static ObjectNode reply(String model, String content, String reason) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-B1")
                .put("object", "chat.completion")
                .put("created", 1764000000)
                .put("model", model);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0).put("finish_reason", reason);
        choice.putObject("message").put("role", "assistant").put("content", content);
        json.putObject("usage")
                .put("prompt_tokens", 50)
                .put("completion_tokens", 10)
                .put("total_tokens", 60);
        return json;
    }
}
