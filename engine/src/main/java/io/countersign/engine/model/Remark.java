package io.countersign.engine.model;

/**
 * Something about how an answer came to be that people should know. Immutable.
 *
 * @param kind what kind of thing
 * @param words what happened, without a full stop
 */
public record Remark(Kind kind, String words) {
    /** What may be worth knowing. */
    public enum Kind {
        /** The answer was not in the form that was asked for, and was brought into it. */
        REPAIRED,
        /** The model saw only a part of the input. */
        INPUT_SHORTENED,
        /** Another model than the first answered. */
        SUBSTITUTED
    }
}
