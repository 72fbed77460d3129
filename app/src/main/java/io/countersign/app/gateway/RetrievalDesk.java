package io.countersign.app.gateway;

import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.util.function.Supplier;

/**
 * Where retrieval is told and asked for.
 *
 * @param stream takes what is told
 * @param view how it stands
 */
public record RetrievalDesk(RetrievalStream stream, Supplier<RetrievalView> view) {}
