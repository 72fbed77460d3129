package io.countersign.engine.guard.phrase;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Folds characters to symbols: compatibility forms, case, marks and look-alikes are taken away. What a character folds to is
 * worked out when it is first met and kept; two threads that meet it at once find the same. What is kept as an array is published
 * whole; the codes are single bytes, of which a thread sees either the right one or none yet. Thread-safe.
 */
final class Folding {
    private static final int KEPT = 0x20000;
    private static final int TAGS = 0xE0000;
    private static final byte[] NOTHING = {};
    private static final byte[][] ONE = new byte[Symbols.COUNT][];
    private static final Map<Integer, Byte> LETTERS = LookAlikes.read();
    private static final byte[] CODES = new byte[KEPT];
    private static final AtomicReferenceArray<@Nullable AtomicReferenceArray<byte @Nullable []>> SEVERAL =
            new AtomicReferenceArray<>(KEPT >> 8);

    static {
        for (byte symbol = 0; symbol < Symbols.COUNT; symbol++) {
            ONE[symbol] = new byte[] {symbol};
        }
        Arrays.fill(CODES, Symbols.UNKNOWN);
        Arrays.fill(CODES, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, Symbols.SEVERAL);
        for (int c = 0; c < 128; c++) {
            CODES[c] = learn(c);
        }
    }

    private Folding() {}

    /** What a character is, one of the codes of {@link Symbols}; half a pair counts as several symbols. */
    static int code(char c) {
        byte code = CODES[c];
        return code == Symbols.UNKNOWN ? learn(c) : code;
    }

    /** The codes as far as they are known, for loops that cannot afford a call. */
    static byte[] codes() {
        return CODES;
    }

    /** Whether a character is an invisible copy of one in ASCII. */
    static boolean isTag(int codePoint) {
        return codePoint >= TAGS && codePoint < TAGS + 128;
    }

    /** The symbols of a character, none for a mark; a separator where there is no letter. */
    static byte[] symbols(int codePoint) {
        int c = isTag(codePoint) ? codePoint - TAGS : codePoint;
        if (c >= KEPT) {
            return fold(c);
        }
        byte code = CODES[c] == Symbols.UNKNOWN ? learn(c) : CODES[c];
        if (code == Symbols.SEVERAL) {
            return several(c);
        }
        return code == Symbols.MARK ? NOTHING : ONE[code & (Symbols.COUNT - 1)];
    }

    private static byte[] several(int c) {
        @Nullable AtomicReferenceArray<byte @Nullable []> page = SEVERAL.getAcquire(c >> 8);
        byte @Nullable [] known = page == null ? null : page.getAcquire(c & 255);
        return known == null ? fold(c) : known;
    }

    private static byte learn(int c) {
        byte code = codeOf(c);
        if (code == Symbols.SEVERAL) {
            page(c >> 8).setRelease(c & 255, fold(c));
        }
        CODES[c] = code;
        return code;
    }

    private static AtomicReferenceArray<byte @Nullable []> page(int number) {
        AtomicReferenceArray<byte @Nullable []> fresh = new AtomicReferenceArray<>(256);
        @Nullable AtomicReferenceArray<byte @Nullable []> known = SEVERAL.compareAndExchange(number, null, fresh);
        return known == null ? fresh : known;
    }

    private static byte codeOf(int c) {
        if (isMark(c)) {
            return Symbols.MARK;
        }
        @Nullable Byte letter = LETTERS.get(c);
        if (letter != null) {
            return letter;
        }
        if (Character.isDigit(c)) {
            return LETTERS.getOrDefault('0' + Character.digit(c, 10), Symbols.SEPARATOR);
        }
        byte[] symbols = fold(c);
        return symbols.length == 1 ? symbols[0] : Symbols.SEVERAL;
    }

    private static byte[] fold(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return ONE[Symbols.SEPARATOR];
        }
        if (Character.isIdeographic(c)) {
            return nibbles(c);
        }
        var symbols = new ByteArrayOutputStream();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .forEach(part -> symbols.writeBytes(part(part)));
        return symbols.size() == 0 ? ONE[Symbols.SEPARATOR] : symbols.toByteArray();
    }

    private static byte[] part(int part) {
        @Nullable Byte exact = LETTERS.get(part);
        @Nullable Byte letter = exact == null ? LETTERS.get(Character.toLowerCase(part)) : exact;
        if (letter != null) {
            return ONE[letter & (Symbols.COUNT - 1)];
        }
        return switch (Character.toLowerCase(part)) {
            case 'ß' -> new byte[] {Symbols.of('s'), Symbols.of('s')};
            case 'æ' -> new byte[] {Symbols.of('a'), Symbols.of('e')};
            case 'œ' -> new byte[] {Symbols.of('o'), Symbols.of('e')};
            default -> Character.isLetter(part) ? nibbles(part) : ONE[Symbols.SEPARATOR];
        };
    }

    private static byte[] nibbles(int c) {
        return new byte[] {
            (byte) (Symbols.FIRST_NIBBLE + ((c >> 12) & 15)),
            (byte) (Symbols.NEXT_NIBBLE + ((c >> 8) & 15)),
            (byte) (Symbols.NEXT_NIBBLE + ((c >> 4) & 15)),
            (byte) (Symbols.NEXT_NIBBLE + (c & 15))
        };
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
