package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.JsonFields;
import io.countersign.engine.model.format.OutputSchema;
import java.util.Optional;

/** What models are to do: said once for all of them, or by a model for itself. */
final class TaskJson {
    private final Optional<String> prompt;
    private final Optional<OutputSchema> schema;
    private final boolean schemaGiven;
    private final boolean strict;
    private final Optional<String> confidenceField;

    private TaskJson(
            Optional<String> prompt,
            Optional<OutputSchema> schema,
            boolean schemaGiven,
            boolean strict,
            Optional<String> confidenceField) {
        this.prompt = prompt;
        this.schema = schema;
        this.schemaGiven = schemaGiven;
        this.strict = strict;
        this.confidenceField = confidenceField;
    }

    /** What holds for every model of the file. */
    static TaskJson shared(JsonFields file) {
        return new TaskJson(
                file.text("system_prompt"),
                schema(file),
                file.has("output_schema"),
                file.flag("strict", true),
                file.text("confidence_field"));
    }

    /** What one model is to do; empty if that is not said or wrong, which is noted. */
    Optional<Task> of(JsonFields model) {
        Optional<String> ownPrompt = model.text("system_prompt").or(() -> prompt);
        Optional<OutputSchema> ownSchema = schema(model).or(() -> schema);
        boolean ownStrict = model.flag("strict", strict);
        Optional<String> ownField = model.text("confidence_field").or(() -> confidenceField);
        if (ownPrompt.isEmpty() && !model.has("system_prompt")) {
            model.problem("system_prompt", "is missing, here and for all models");
        }
        if (ownSchema.isEmpty() && !model.has("output_schema") && !schemaGiven) {
            model.problem("output_schema", "is missing, here and for all models");
        }
        ownField.filter(field ->
                        ownSchema.filter(schema -> !knows(schema, field)).isPresent())
                .ifPresent(field -> model.problem(
                        "confidence_field", "must be a property of the output schema, was \"%s\"".formatted(field)));
        return ownPrompt.flatMap(text -> ownSchema.map(schema -> new Task(text, schema, ownStrict, ownField)));
    }

    private static boolean knows(OutputSchema schema, String field) {
        return schema.json().path("properties").has(field);
    }

    private static Optional<OutputSchema> schema(JsonFields fields) {
        Optional<JsonNode> json = fields.value("output_schema");
        try {
            return json.map(OutputSchema::of);
        } catch (IllegalArgumentException wrong) {
            fields.problem("output_schema", "cannot be used: " + wrong.getMessage());
            return Optional.empty();
        }
    }
}
