package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import java.util.function.Supplier;

/** A model that answers at once, always the same, and counts how often it was asked. */
public final class StubModel implements Model {
    private final Supplier<ModelAnswer> answers;
    private int asked;

    public StubModel(Supplier<ModelAnswer> answers) {
        this.answers = answers;
    }

    public static StubModel sure(double confidence) {
        var answer = new ModelAnswer(Json.of("{'decision':'approve'}"), Confidence.of(confidence));
        return new StubModel(() -> answer);
    }

    public int asked() {
        return asked;
    }

    @Override
    public String name() {
        return "loan-scorer";
    }

    @Override
    public String version() {
        return "2026-10-01";
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        asked++;
        return answers.get();
    }
}
