package io.countersign.app.triage.item.json;

import io.countersign.app.triage.item.json.JsonSpan.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the stretches of text to colour. Text that is no JSON, or not yet, is coloured as far as it makes sense. */
public final class JsonLexer {
    private final String text;
    private final List<JsonSpan> spans = new ArrayList<>();

    private JsonLexer(String text) {
        this.text = text;
    }

    /** The coloured stretches in order; white space, colons and commas lie between them. */
    public static List<JsonSpan> spans(String text) {
        var lexer = new JsonLexer(text);
        int at = 0;
        while (at < text.length()) {
            at = lexer.take(at);
        }
        return lexer.spans;
    }

    private int take(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            int end = endOfText(start);
            return add(isKey(end) ? Kind.KEY : Kind.TEXT, start, end);
        }
        if ("{}[]".indexOf(first) >= 0) {
            return add(Kind.BRACKET, start, start + 1);
        }
        if (isWordCharacter(first)) {
            boolean number = first == '-' || Character.isDigit(first);
            return add(number ? Kind.NUMBER : Kind.WORD, start, endOfWord(start));
        }
        return start + 1;
    }

    private int add(Kind kind, int start, int end) {
        spans.add(new JsonSpan(kind, start, end));
        return end;
    }

    /** A text that is not closed ends with its line, so that one missing quote does not colour the whole document. */
    private int endOfText(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at;
            }
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                at++;
            }
        }
        return text.length();
    }

    private boolean isKey(int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private int endOfWord(int start) {
        int at = start + 1;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
    }
}
