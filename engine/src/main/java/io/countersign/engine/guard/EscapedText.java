package io.countersign.engine.guard;

import java.util.Map;

/**
 * Undoes the escapes of HTML (names and numbers), of addresses (percent codes) and of program text (behind a backslash), once: what
 * is escaped twice stays so. What is not understood is left as it is. Takes time in proportion to the text.
 */
final class EscapedText {
    private static final int LONGEST = 12;
    private static final Map<String, String> NAMED = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "lbrack", "[", "rbrack", "]");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private EscapedText(String text) {
        this.text = text;
    }

    /** Whether something may be escaped in a text. */
    static boolean mayBe(String text) {
        return text.indexOf('&') >= 0 || text.indexOf('%') >= 0 || text.indexOf('\\') >= 0;
    }

    /** The text without escapes; the same text if there are none. */
    static String undone(String text) {
        return mayBe(text) ? new EscapedText(text).undo() : text;
    }

    private String undo() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean undone = switch (c) {
                case '&' -> entity();
                case '%' -> code(at + 1, 2, 16);
                case '\\' -> program();
                default -> false;
            };
            if (!undone) {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    private boolean entity() {
        int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST));
        if (end < 0) {
            return false;
        }
        String name = text.substring(at + 1, end);
        String meant = NAMED.get(name);
        if (meant != null) {
            plain.append(meant);
            at = end + 1;
            return true;
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int digits = at + (hex ? 3 : 2);
        if (!name.startsWith("#") || !code(digits, end - digits, hex ? 16 : 10)) {
            return false;
        }
        at++;
        return true;
    }

    private boolean program() {
        if (at + 1 == text.length()) {
            return false;
        }
        return switch (text.charAt(at + 1)) {
            case 'u' -> code(at + 2, 4, 16);
            case 'x' -> code(at + 2, 2, 16);
            case 'n', 'r', 't' -> {
                plain.append('\n');
                at += 2;
                yield true;
            }
            default -> false;
        };
    }

    /** Reads so many digits from an index on, and goes on behind them. */
    private boolean code(int from, int digits, int radix) {
        int to = from + digits;
        if (digits < 1 || to > text.length()) {
            return false;
        }
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                return false;
            }
            code = code * radix + digit;
        }
        if (code > Character.MAX_CODE_POINT) {
            return false;
        }
        plain.appendCodePoint(code);
        at = to;
        return true;
    }
}
