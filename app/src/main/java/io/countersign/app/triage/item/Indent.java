package io.countersign.app.triage.item;

/** How far a new line of JSON is indented. */
final class Indent {
    private static final String STEP = "  ";

    private Indent() {}

    /** As far as the line before; a step further after an opening bracket. */
    static String after(String textBefore) {
        String line = textBefore.substring(textBefore.lastIndexOf('\n') + 1);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String words = line.stripTrailing();
        boolean opens = words.endsWith("{") || words.endsWith("[");
        return opens ? indent + STEP : indent;
    }
}
