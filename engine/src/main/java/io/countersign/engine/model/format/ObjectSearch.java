package io.countersign.engine.model.format;

import io.countersign.engine.model.format.ObjectInText.None;
import io.countersign.engine.model.format.ObjectInText.One;
import io.countersign.engine.model.format.ObjectInText.Several;
import java.util.ArrayList;
import java.util.List;

/** Looks for the JSON object in what a model wrote, in one pass over it. What it finds need not be right within. */
final class ObjectSearch {
    private static final String END_OF_THOUGHTS = "</think>";
    private static final String FENCE = "```";

    private ObjectSearch() {}

    /** Looks for an object; a block of thoughts before the answer is passed over. */
    static ObjectInText find(String text) {
        int from = Math.max(0, text.lastIndexOf(END_OF_THOUGHTS));
        int start = nextObject(text, from);
        int end = start < 0 ? -1 : endOfObject(text, start);
        if (end < 0) {
            return new None();
        }
        return nextObject(text, end) >= 0 ? new Several() : new One(new Span(start, end), around(text, start, end));
    }

    private static List<String> around(String text, int start, int end) {
        String before = text.substring(0, start);
        String rest = before + text.substring(end);
        var around = new ArrayList<String>();
        if (before.contains(FENCE)) {
            around.add("it stood in a code fence");
        }
        if (before.contains(END_OF_THOUGHTS)) {
            around.add("thoughts stood before it");
        } else if (!rest.replace(FENCE + "json", "").replace(FENCE, "").isBlank()) {
            around.add("text stood around it");
        }
        return around;
    }

    /** Where the next bracket stands that opens an object; -1 if there is none. A bracket in prose is followed by a word. */
    private static int nextObject(String text, int from) {
        for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            int next = at + 1;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && "\"'}/".indexOf(text.charAt(next)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Where the object ends that begins here; -1 if it does not. */
    private static int endOfObject(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
