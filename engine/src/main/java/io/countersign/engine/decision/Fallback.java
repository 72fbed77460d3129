package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/**
 * Answers by rule where the model may not or cannot. Thread-safe. If it throws, people decide; so they do if it answers null in
 * the place of a model that is set aside, because then nobody would have looked at the input.
 */
@FunctionalInterface
public interface Fallback {
    /** Answers that nothing is known: JSON null. */
    Fallback NOTHING = input -> NullNode.getInstance();

    /** Answers an input. */
    JsonNode answer(JsonNode input);
}
