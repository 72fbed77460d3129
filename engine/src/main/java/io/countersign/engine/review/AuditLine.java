package io.countersign.engine.review;

/**
 * One line of the audit chain.
 *
 * @param position its place in the stream
 * @param number counts from 1 without a gap
 * @param text what happened: epoch milliseconds, action, item, who and detail, separated by tabs; control characters in
 *     the detail are blanks. The action is the word of the {@link HistoryEntry}. The detail of a verdict is its id and its
 *     reason, of a refused one the {@link VerdictRefusal}, its id, what it said and its reason
 * @param chain {@code sha1hex(chain of the line before + text)}; the line before the first has the empty chain
 */
public record AuditLine(String position, long number, String text, String chain) {
    /** What somebody else wrote among the lines, and no queue ever did. Its number is 0. */
    public static AuditLine foreign(String position) {
        return new AuditLine(position, 0, "", "");
    }

    /** Whether no queue wrote it. */
    public boolean isForeign() {
        return number == 0;
    }
}
