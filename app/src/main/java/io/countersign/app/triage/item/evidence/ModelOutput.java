package io.countersign.app.triage.item.evidence;

/**
 * What the model answered.
 *
 * @param form how it is shown and changed
 * @param text indented JSON, or the text itself
 */
public record ModelOutput(Form form, String text) {
    /** No output: the entry could not be read. */
    public static final ModelOutput NONE = new ModelOutput(Form.NONE, "");

    /** How an output is shown and changed. */
    public enum Form {
        JSON,
        /** A plain answer in words: shown and changed without quotes and escapes. */
        PLAIN,
        NONE
    }
}
