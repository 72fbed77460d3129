package io.countersign.engine.model.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JSON schema of answers, draft 2020-12 unless its {@code $schema} says otherwise. An answer is always an object. Nothing is fetched
 * for it: {@code $ref} may only lead to places inside the schema. Thread-safe.
 */
public final class OutputSchema {
    private static final int MOST_PROBLEMS = 3;

    private final JsonNode json;
    private final Schema schema;

    private OutputSchema(JsonNode json, Schema schema) {
        this.json = json;
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static OutputSchema of(JsonNode json) {
        if (!json.isObject() || !json.path("type").asText().equals("object")) {
            throw new IllegalArgumentException("a schema of answers must be an object with \"type\": \"object\"");
        }
        JsonNode copy = json.deepCopy();
        try {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            List<Error> errors =
                    registry.getSchema(SchemaLocation.of(dialect(copy))).validate(copy);
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException("it is no JSON schema: " + words(errors));
            }
            Schema schema = registry.getSchema(copy);
            schema.initializeValidators();
            return new OutputSchema(copy, schema);
        } catch (SchemaException unusable) {
            throw new IllegalArgumentException("it is no JSON schema: " + words(unusable), unusable);
        }
    }

    /** What is wrong with an answer, the first few problems, without a full stop; empty if nothing. */
    public String problems(JsonNode answer) {
        return words(schema.validate(answer));
    }

    /** The schema as it was given. Not to be changed. */
    public JsonNode json() {
        return json;
    }

    private static String dialect(JsonNode json) {
        return json.path("$schema").asText(SpecificationVersion.DRAFT_2020_12.getDialectId());
    }

    /** The library passes on what the system said, with the names of its classes. */
    private static String words(SchemaException unusable) {
        String said = String.valueOf(unusable.getMessage());
        return said.contains("Exception") || said.contains("$ref") || said.contains("cannot be resolved")
                ? "a $ref leads to nothing inside it; refer to a place in the schema, such as \"#/$defs/name\""
                : said;
    }

    private static String words(List<Error> errors) {
        String told = errors.stream()
                .limit(MOST_PROBLEMS)
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .collect(Collectors.joining("; "));
        return errors.size() <= MOST_PROBLEMS ? told : told + "; and %d more".formatted(errors.size() - MOST_PROBLEMS);
    }
}
