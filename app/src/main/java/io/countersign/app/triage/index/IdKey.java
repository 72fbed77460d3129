package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewId;

/**
 * The beginning of an id, after the hash tag, as a number that is ordered like the text: sixteen hexadecimal digits, or
 * eight other characters.
 */
final class IdKey {
    private static final int HEX_DIGITS = 16;

    private IdKey() {}

    static long of(ReviewId id) {
        String text = id.value();
        int from = text.charAt(0) == '{' ? text.lastIndexOf('}') + 1 : 0;
        long key = 0;
        for (int i = from; i < from + HEX_DIGITS; i++) {
            int digit = i < text.length() ? digit(text.charAt(i)) : 0;
            if (digit < 0) {
                return ofCharacters(text, from);
            }
            key = key << 4 | digit;
        }
        // As signed numbers are ordered.
        return key ^ Long.MIN_VALUE;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static long ofCharacters(String text, int from) {
        long key = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            key = key << Byte.SIZE | (i < text.length() ? text.charAt(i) & 0xFF : 0);
        }
        return key;
    }
}
