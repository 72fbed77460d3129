package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers inputs. Implementations are thread-safe, may block, and keep the deadline by themselves. */
public interface Model {
    /** What it is called, for example {@code loan-scorer}. Autonomy, drift and charts are kept per name. */
    String name();

    /** Which version of it answers, for example {@code 2026-10-01}. */
    String version();

    /**
     * Answers an input.
     *
     * @throws ModelFailure if there is no answer; anything else that is thrown counts as an unexpected error
     */
    ModelAnswer answer(JsonNode input, Deadline deadline);
}
