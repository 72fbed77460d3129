package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Looks through the texts of a document. Thread-safe, takes time in proportion to the document, and does not throw. */
@FunctionalInterface
public interface Guard {
    /** Finds nothing. */
    Guard NONE = document -> List.of();

    /** Everything found, worst first; empty if nothing. */
    List<GuardFinding> inspect(JsonNode document);
}
