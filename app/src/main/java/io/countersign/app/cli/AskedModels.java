package io.countersign.app.cli;

import io.countersign.engine.decision.DecisionBatch;
import io.countersign.engine.decision.DecisionEngineBuilder;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.MeteredModel;
import io.countersign.engine.model.Usage;
import io.countersign.engine.model.http.ConnectedModels;
import io.countersign.engine.model.http.InvalidModelsException;
import io.countersign.engine.model.http.ModelsFile;
import io.countersign.engine.model.http.ModelsJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a command asks where a request brings no answer: the models of a file, or nobody. */
final class AskedModels implements AutoCloseable {
    private static final AbsentModel NOBODY = AbsentModel.named("", "");

    private final Optional<ConnectedModels> models;
    private final MeteredModel model;

    private AskedModels(Optional<ConnectedModels> models) {
        this.models = models;
        this.model = new MeteredModel(models.map(ConnectedModels::model).orElse(NOBODY));
    }

    /** The models of a file; nobody if there is none. */
    static AskedModels in(@Nullable Path file, Surroundings surroundings) {
        return new AskedModels(Optional.ofNullable(file)
                .map(named -> new ConnectedModels(read(named, surroundings), surroundings.clock())));
    }

    /** Whether there is anybody to ask. */
    boolean areThere() {
        return models.isPresent();
    }

    MeteredModel model() {
        return model;
    }

    Duration timeout() {
        return models.map(ConnectedModels::deadline).orElse(DecisionEngineBuilder.TIMEOUT);
    }

    /** How many requests may be under way at once, so that none waits in vain for its turn with a model. */
    int atOnce() {
        return Math.min(
                DecisionBatch.AT_ONCE, models.map(ConnectedModels::atOnce).orElse(DecisionBatch.AT_ONCE));
    }

    /** How often they were asked and what that cost; empty if they were not. */
    Optional<String> summary() {
        MeteredModel.Reading reading = model.reading();
        Usage used = reading.used();
        return Optional.of("Models: asked %,d %s, %,d tokens in, %,d out%s."
                        .formatted(
                                reading.asked(),
                                reading.asked() == 1 ? "time" : "times",
                                used.inputTokens(),
                                used.outputTokens(),
                                used.cost().signum() == 0
                                        ? ""
                                        : ", cost "
                                                + used.cost()
                                                        .stripTrailingZeros()
                                                        .toPlainString()))
                .filter(sentence -> areThere() && reading.asked() > 0);
    }

    @Override
    public void close() {
        models.ifPresent(ConnectedModels::close);
    }

    private static ModelsFile read(Path file, Surroundings surroundings) {
        try {
            return ModelsJson.read(JsonDocument.read(file, "The list of models"), surroundings.environment());
        } catch (InvalidModelsException invalid) {
            throw new UsageException(invalid.problems().stream()
                    .map(FieldProblem::sentence)
                    .collect(Collectors.joining("\n", "The list of models in " + file + " is refused:\n", "")));
        }
    }
}
