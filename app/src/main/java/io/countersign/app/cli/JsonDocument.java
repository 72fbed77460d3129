package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a JSON file that a user names. */
final class JsonDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDocument() {}

    /**
     * Reads a file.
     *
     * @param what what stands in it, with its article, as in "The policy"
     */
    static JsonNode read(Path file, String what) {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException malformed) {
            throw new UsageException("%s in %s is not JSON at line %d."
                    .formatted(what, file, malformed.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new UsageException("%s cannot be read from %s; check the file.".formatted(what, file));
        }
    }
}
