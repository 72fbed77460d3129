package io.countersign.engine.json;

/** Names of fields as people mean them: {@code trade_value}, {@code Trade-Value}, {@code tradeValue} and {@code trade value} are one. */
public final class FieldName {
    private FieldName() {}

    /** Whether two names differ in nothing but case and what stands between their words. */
    public static boolean isSame(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = nextLetter(one, i);
            j = nextLetter(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (folded(one.charAt(i++)) != folded(other.charAt(j++))) {
                return false;
            }
        }
    }

    private static int nextLetter(String name, int from) {
        int i = from;
        while (i < name.length() && isBetweenWords(name.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBetweenWords(char c) {
        return c == '_' || c == '-' || c == ' ';
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
