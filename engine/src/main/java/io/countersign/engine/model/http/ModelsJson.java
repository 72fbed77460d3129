package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.json.JsonFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of models. {@code name} and {@code models} are wanted; {@code deadline} is how long an answer may take. {@code system_prompt},
 * {@code output_schema}, {@code strict} and {@code confidence_field} hold for every model that does not say otherwise. A model
 * has {@code base_url} and {@code model}, and if it likes {@code api_key_env}, {@code allow_floating}, {@code timeout}, {@code temperature},
 * {@code max_tokens} or {@code max_completion_tokens}, {@code logprobs}, {@code price} ({@code input_per_million}, {@code
 * output_per_million}), {@code repairs} and {@code limits} ({@code tries}, {@code first_pause}, {@code longest_pause}, {@code concurrent},
 * {@code patience}, {@code rest}). Durations are written as in {@code PT30S}. Keys stand in the environment only.
 */
public final class ModelsJson {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String UNNAMED = "unnamed";

    private ModelsJson() {}

    /**
     * Reads a file.
     *
     * @param environment where the keys stand
     * @throws InvalidModelsException naming everything that is wrong with it
     */
    public static ModelsFile read(JsonNode json, Map<String, String> environment) {
        var problems = new ArrayList<FieldProblem>();
        JsonFields fields = JsonFields.of(json, "", problems);
        Optional<String> name = fields.text("name");
        if (name.isEmpty() && !fields.has("name")) {
            fields.problem("name", "is missing; decisions, drift and autonomy are kept under it");
        }
        Duration deadline = fields.duration("deadline", ModelsFile.DEADLINE, SHORTEST, LONGEST);
        TaskJson tasks = TaskJson.shared(fields);
        var models = new ArrayList<ChatSettings>();
        List<JsonFields> entries = fields.objects("models");
        for (JsonFields entry : entries) {
            new ModelJson(name.orElse(UNNAMED), tasks, environment).read(entry).ifPresent(models::add);
        }
        if (entries.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals("models"))) {
            fields.problem("models", "must list one model or more");
        }
        fields.refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidModelsException(problems);
        }
        return new ModelsFile(name.orElse(UNNAMED), deadline, models);
    }
}
