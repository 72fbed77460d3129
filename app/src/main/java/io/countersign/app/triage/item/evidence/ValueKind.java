package io.countersign.app.triage.item.evidence;

/** What kind of value a field has. */
public enum ValueKind {
    TEXT,
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Null, or an empty text, list or object. */
    NOTHING,
    /** A short list of values on one line. */
    LIST
}
