package io.countersign.engine.decision;

import io.countersign.engine.model.ModelAnswer;
import java.util.Optional;

/**
 * One of many requests that are decided together.
 *
 * @param engine decides it
 * @param recorded what a model answered before; empty if it has to be asked
 */
public record BatchRequest(BatchEngine engine, DecisionRequest request, Optional<ModelAnswer> recorded) {}
