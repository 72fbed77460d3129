package io.countersign.app.triage.item.json;

/**
 * A line of a comparison.
 *
 * @param kind what became of it
 * @param before its number in the original, from 1; 0 if it is not in it
 * @param after its number in the changed text, from 1; 0 if it is not in it
 * @param text the line; for {@link Kind#SKIPPED} empty
 * @param from where in the text the changed part begins
 * @param to where it ends
 */
public record DiffLine(Kind kind, int before, int after, String text, int from, int to) {
    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for lines that are the same and far from any change; their number is {@code to}. */
        SKIPPED
    }
}
