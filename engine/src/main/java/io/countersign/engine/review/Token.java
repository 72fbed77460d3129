package io.countersign.engine.review;

import java.security.SecureRandom;

/** Random identifiers made by the client: 26 characters of Crockford's base 32, about 130 bits. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;

    private Token() {}

    static String next() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder(LENGTH);
        for (byte each : bytes) {
            text.append(DIGITS[each & 31]);
        }
        return text.toString();
    }

    static String checked(String name, String value) {
        if (value.isEmpty() || value.length() > 40 || !value.chars().allMatch(Token::isWordCharacter)) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 40 letters, digits or hyphens, was '" + value + "'");
        }
        return value;
    }

    private static boolean isWordCharacter(int c) {
        return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
