package io.countersign.engine.decision;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is made, but neither handed over nor recorded.
 *
 * @param entry what people get to see of it; null if they need not decide
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Prepared(Decision decision, byte @Nullable [] entry) {}
