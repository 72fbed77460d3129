package io.countersign.engine.review;

/** What a verification of the audit chain found. */
public sealed interface AuditFinding {
    /** Every line is as it was written, none is missing. */
    record Intact(long lines, String chain) implements AuditFinding {}

    /**
     * The chain does not hold.
     *
     * @param line the number of the first line at fault
     * @param problem a sentence that says how it differs
     */
    record Broken(long line, String problem) implements AuditFinding {}

    /**
     * The lines hold among themselves, but they are not, or not all, those that an earlier verification sealed: the server was
     * emptied, an older copy of it was put in its place, or somebody cut off or rewrote the past.
     *
     * @param line the number of the first line that differs or is missing
     * @param problem a sentence that says how it differs
     */
    record Unsealed(long line, String problem) implements AuditFinding {}

    /** The person stopped the verification. */
    record Cancelled(long lines) implements AuditFinding {}
}
