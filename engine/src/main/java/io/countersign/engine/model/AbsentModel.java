package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Stands for a model that cannot be asked here, because its answers were recorded elsewhere. Immutable. */
public record AbsentModel(String name, String version) implements Model {
    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "no model is set up, and the request brings no answer");
    }
}
