package io.countersign.app.decisions;

/** How a follower stands to the decision log. */
public sealed interface LogStatus {
    /** It reads what was written before it came. */
    record Reading() implements LogStatus {}

    /** Every decision arrives at once. */
    record Live() implements LogStatus {}

    /**
     * The log cannot be reached; it is asked again and again.
     *
     * @param sentence what happened and what to do
     */
    record Away(String sentence) implements LogStatus {}
}
