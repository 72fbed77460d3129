package io.countersign.app.triage.item.json;

/**
 * A stretch of JSON text of one colour.
 *
 * @param start the first character
 * @param end the character after the last
 */
public record JsonSpan(Kind kind, int start, int end) {
    /** What the stretch is; the name of its style class goes with it. */
    public enum Kind {
        KEY("json-key"),
        TEXT("json-text"),
        NUMBER("json-number"),
        WORD("json-word"),
        BRACKET("json-bracket");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        public String styleClass() {
            return styleClass;
        }
    }
}
