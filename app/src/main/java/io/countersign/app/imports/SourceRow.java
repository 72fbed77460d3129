package io.countersign.app.imports;

/** What a source makes of one line or row. */
public sealed interface SourceRow {
    /** Where it begins, counted from 1. */
    long line();

    /**
     * An entry as a producer would push it; whether it can be read is for the queue to say.
     *
     * @param raw not copied, so not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Entry(long line, byte[] raw) implements SourceRow {}

    /**
     * A row that cannot become an entry.
     *
     * @param problem what was found and what was expected
     */
    record Unreadable(long line, String problem) implements SourceRow {}
}
