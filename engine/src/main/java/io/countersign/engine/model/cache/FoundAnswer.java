package io.countersign.engine.model.cache;

import io.countersign.engine.model.ModelAnswer;

/**
 * An answer and where it comes from.
 *
 * @param cached whether it was kept from before; otherwise the model has just given it
 */
public record FoundAnswer(ModelAnswer answer, boolean cached) {}
