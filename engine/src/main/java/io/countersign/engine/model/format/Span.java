package io.countersign.engine.model.format;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param start where it begins, 0 or more
 * @param end where it ends, itself outside, not before the start
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span must not end before it begins, was %d to %d".formatted(start, end));
        }
    }

    /** The part of this text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
