package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.engine.json.JsonFault;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a JSON file that a user names. */
final class JsonDocument {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonDocument() {}

    /**
     * Reads a file.
     *
     * @param what what stands in it, with its article, as in "The policy"
     */
    static JsonNode read(Path file, String what) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            if (json.isMissingNode()) {
                throw new UsageException("%s in %s is missing: the file is empty.".formatted(what, file));
            }
            return json;
        } catch (JsonProcessingException malformed) {
            throw new UsageException("%s in %s is %s.".formatted(what, file, JsonFault.words(malformed)));
        } catch (IOException e) {
            throw new UsageException("%s cannot be read from %s; check the file.".formatted(what, file));
        }
    }
}
