package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Stands for a model that cannot be asked here, because its answers were recorded elsewhere. Immutable. */
public record AbsentModel(String name, String version) implements Model {
    private static final String UNKNOWN = "unknown";

    /**
     * One by the name that was stated.
     *
     * @param name empty if nobody is named; then it is called {@code unknown}
     * @param version empty if none is stated
     */
    public static AbsentModel named(String name, String version) {
        return new AbsentModel(name.isEmpty() ? UNKNOWN : name, version);
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "no model is set up, and the request brings no answer");
    }
}
