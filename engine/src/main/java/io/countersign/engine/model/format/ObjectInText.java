package io.countersign.engine.model.format;

import java.util.List;

/** The JSON object that a model put between words. */
sealed interface ObjectInText {
    /** There is none, or its end is missing. */
    record None() implements ObjectInText {}

    /** There are at least two, so that nobody knows which is meant. */
    record Several() implements ObjectInText {}

    /**
     * There is one.
     *
     * @param around what stands around it, to be said as repairs
     */
    record One(Span span, List<String> around) implements ObjectInText {}
}
