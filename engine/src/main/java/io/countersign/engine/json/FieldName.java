package io.countersign.engine.json;

/** Names of fields as people mean them: {@code trade_value}, {@code Trade-Value}, {@code tradeValue} and {@code trade value} are one. */
public final class FieldName {
    /** The bit in which small and capital letters of ASCII differ. */
    private static final int CASE = 0x20;

    private FieldName() {}

    /** Whether two names differ in nothing but case and what stands between their words. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || (!beginsOtherwise(one, other) && hasSameLetters(one, other));
    }

    /** Tells most names apart at once; every decision compares many. */
    private static boolean beginsOtherwise(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int a = one.charAt(0) | CASE;
        int b = other.charAt(0) | CASE;
        return a != b && isLetter(a) && isLetter(b);
    }

    private static boolean isLetter(int lowered) {
        return lowered >= 'a' && lowered <= 'z';
    }

    private static boolean hasSameLetters(String one, String other) {
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
