package io.countersign.engine.review;

/**
 * Why an entry cannot be read.
 *
 * @param field the field at fault; {@code entry} if it is the whole
 * @param problem a sentence with what was found and what was expected
 */
public record Malformed(String field, String problem) {
    /** The field if the whole entry is at fault. */
    public static final String WHOLE = "entry";

    @Override
    public String toString() {
        return field.equals(WHOLE) ? problem : field + ": " + problem;
    }
}
