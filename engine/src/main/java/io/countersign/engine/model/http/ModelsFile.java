package io.countersign.engine.model.http;

import java.time.Duration;
import java.util.List;

/**
 * Which models answer under one name, and how long they have. Immutable.
 *
 * @param name under which autonomy, drift and charts are kept
 * @param deadline how long an answer may take, all tries of all models together
 * @param models at least one, the first choice first
 */
public record ModelsFile(String name, Duration deadline, List<ChatSettings> models) {
    /** How long an answer may take, unless it is told otherwise: 30 s. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    public ModelsFile {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("there must be a model");
        }
        models = List.copyOf(models);
    }
}
