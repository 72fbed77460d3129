package io.countersign.app.ui;

/**
 * Something that went wrong, as people see it.
 *
 * @param sentence what happened and what to do
 * @param code     short, to find the same in the log; empty when there is nothing to find
 */
public record Problem(String sentence, String code) {
    public static Problem of(String sentence) {
        return new Problem(sentence, "");
    }

    /** With the code that {@link ErrorCode} gives this failure, which the caller logs. */
    public static Problem of(String sentence, Throwable cause) {
        return new Problem(sentence, ErrorCode.of(cause));
    }
}
