package io.countersign.engine.model.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.json.JsonDigest;
import io.countersign.engine.model.Model;

/**
 * Names an answer by everything that it depends on. Immutable.
 *
 * @param sha256 64 hexadecimal digits
 */
public record CacheKey(String sha256) {
    /**
     * The key of what this model answers to an input under this version of the policy: the SHA-256 of the canonical JSON of all three.
     *
     * @throws IllegalArgumentException if the input has no canonical form
     */
    public static CacheKey of(JsonNode input, Model model, long policyVersion) {
        var named = JsonNodeFactory.instance
                .objectNode()
                .put("model_name", model.name())
                .put("model_version", model.version())
                .put("policy_version", policyVersion);
        named.set("input", input);
        return new CacheKey(JsonDigest.of(named));
    }
}
