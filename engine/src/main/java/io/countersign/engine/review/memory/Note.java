package io.countersign.engine.review.memory;

/**
 * Something that happened, for the item's history and for the audit.
 *
 * @param action the word of the history
 * @param who who did it
 * @param detail what the history tells
 * @param record what the audit tells
 */
record Note(String action, String who, String detail, String record) {
    /** Who it is when nobody did it. */
    static final String RULE = "rule";

    Note(String action, String who, String detail) {
        this(action, who, detail, detail);
    }
}
