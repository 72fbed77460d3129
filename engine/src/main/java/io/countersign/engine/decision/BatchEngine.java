package io.countersign.engine.decision;

/** What decides a request of a batch: each time it is made, or, with an {@link IdempotentEngine}, asking people once. */
public sealed interface BatchEngine permits DecisionEngine, IdempotentEngine {}
