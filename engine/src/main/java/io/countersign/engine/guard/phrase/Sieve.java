package io.countersign.engine.guard.phrase;

import java.util.Arrays;

/**
 * Lets through plain texts in which no phrase of some books can begin. Of every word with which a phrase begins it knows
 * the four letters in a row that are the least common, and of a shorter word all; what has none of them has none of the words.
 * What it does not let through has to be looked at. Immutable and thread-safe.
 */
public final class Sieve {
    /** Letters from common to rare; where i stands, l is meant too. */
    private static final String COMMON_FIRST = "eitaonshrdcumwfgypbvkjxqz";

    /** Characters beyond Latin are not plain. */
    private static final int LATIN = 0x250;

    private static final String ESCAPES = "&%\\";
    private static final byte[] CODES = codes();
    private static final int LETTERS = 4;
    private static final int BITS = 5;
    private static final int RUN = (1 << (LETTERS * BITS)) - 1;
    private static final int SPREAD = 0x9E3779B1;
    private static final int HASH_BITS = 17;

    /** Lets every plain text through. */
    static final Sieve NOTHING = new Sieve(new long[1 << (HASH_BITS - 6)]);

    /** The runs of letters that are held back, as bits at their hashes. */
    private final long[] held;

    private Sieve(long[] held) {
        this.held = held;
    }

    /** A sieve that holds back what this one does, and the words with which phrases of a book begin. */
    public Sieve and(PhraseBook book) {
        var both = new Sieve(held.clone());
        book.openers().forEach(both::add);
        return both;
    }

    /** Holds a word back, unless it has letters that are not Latin: texts with those are not plain. */
    private void add(byte[] word) {
        for (byte symbol : word) {
            if (symbol > Symbols.LAST_LETTER) {
                return;
            }
        }
        int to = Math.min(word.length, LETTERS);
        for (int i = to + 1; i <= word.length; i++) {
            to = rarity(word, i) > rarity(word, to) ? i : to;
        }
        hold(0, LETTERS - to, word, to);
    }

    private static int rarity(byte[] word, int to) {
        int rarity = 0;
        for (int i = Math.max(0, to - LETTERS); i < to; i++) {
            rarity += COMMON_FIRST.indexOf('a' + word[i] - 1);
        }
        return rarity;
    }

    /** Holds back the letters before an index, behind whatever letters may stand before a short word. */
    private void hold(int before, int missing, byte[] word, int to) {
        for (int letter = 0; missing > 0 && letter <= Symbols.LAST_LETTER; letter++) {
            hold((before << BITS) | letter, missing - 1, word, to);
        }
        if (missing <= 0) {
            int run = before;
            for (int i = Math.max(0, to - LETTERS); i < to; i++) {
                run = (run << BITS) | word[i];
            }
            int hash = hash(run);
            held[hash >>> 6] |= 1L << hash;
        }
    }

    /** Whether no phrase begins in a text. */
    public boolean letsThrough(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            int code = CODES[text.charAt(i)];
            int letter = (code + Symbols.COUNT - 1) >>> Symbols.BITS;
            run = (run << (letter * BITS)) | code;
            int hash = hash(run);
            if (code > Symbols.LAST_LETTER || ((held[hash >>> 6] >>> hash) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Neither what is far from Latin is plain, nor what an escape begins with. */
    private static byte[] codes() {
        var codes = new byte[1 << Character.SIZE];
        Arrays.fill(codes, Symbols.UNKNOWN);
        for (char c = 0; c < LATIN; c++) {
            codes[c] = ESCAPES.indexOf(c) < 0 ? (byte) Folding.code(c) : Symbols.UNKNOWN;
        }
        return codes;
    }

    private static int hash(int run) {
        return ((run & RUN) * SPREAD) >>> (Integer.SIZE - HASH_BITS);
    }
}
