package io.countersign.engine.guard;

/** A few words of a text, safe to show: without marks, controls and invisible characters, and not long. */
final class Excerpt {
    private static final int LONGEST = 100;
    private static final int FARTHEST = 400;

    private Excerpt() {}

    static String of(String text, int from, int to) {
        var words = new StringBuilder();
        int last = endOfWord(text, to);
        int end = Math.min(last, from + FARTHEST);
        int i = from;
        while (i < end && words.length() < LONGEST) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            } else if (isVisible(c)) {
                words.appendCodePoint(c);
            }
        }
        return i < last ? words + "…" : words.toString();
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }
}
