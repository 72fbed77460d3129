package io.countersign.engine.guard.phrase;

/** Tells what stands around a word: the kind of brackets with which chat templates mark who speaks, a colon, the end of a sentence. */
final class Markup {
    private static final String BEFORE = "<[{|#/=";
    private static final String AFTER = ">]}|#:=";
    private static final int FARTHEST = 64;

    private Markup() {}

    /** Whether what stands from an index to another has such marks on both sides, and no letter in between. */
    static boolean encloses(String text, int from, int to) {
        int before = from - 1;
        while (before >= 0 && from - before < FARTHEST && mayStandBetween(text.charAt(before))) {
            before--;
        }
        int after = to;
        while (after < text.length() && after - to < FARTHEST && mayStandBetween(text.charAt(after))) {
            after++;
        }
        return before >= 0
                && after < text.length()
                && BEFORE.indexOf(text.charAt(before)) >= 0
                && AFTER.indexOf(text.charAt(after)) >= 0;
    }

    /** Whether a colon comes next. */
    static boolean announces(String text, int to) {
        int next = afterSpaces(text, to);
        return next < text.length() && ":\uFF1A".indexOf(text.charAt(next)) >= 0;
    }

    /** Whether the sentence ends. */
    static boolean closes(String text, int to) {
        int next = afterSpaces(text, to);
        return next == text.length() || ".!;:\"'\uFF01\u3002".indexOf(text.charAt(next)) >= 0;
    }

    private static int afterSpaces(String text, int from) {
        int next = from;
        while (next < text.length() && next - from < FARTHEST && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean mayStandBetween(char c) {
        int code = Folding.code(c);
        return (code == Symbols.SEPARATOR || code == Symbols.MARK) && BEFORE.indexOf(c) < 0 && AFTER.indexOf(c) < 0;
    }
}
