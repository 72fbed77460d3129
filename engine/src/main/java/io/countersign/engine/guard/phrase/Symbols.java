package io.countersign.engine.guard.phrase;

/**
 * The alphabet into which texts are folded. A Latin letter, or what looks like one, is one symbol; a letter of a script
 * without look-alikes is four, one for each four bits of its code. The letters i and l are one symbol, because an upper-case
 * I, a 1 and an l look the same. Codes above the symbols say what else a character can be.
 */
final class Symbols {
    /** How many symbols there may be: a power of two, for quick indexing. */
    static final int COUNT = 64;

    static final int BITS = 6;

    /** Anything that is no letter. */
    static final byte SEPARATOR = 0;

    /** The last symbol of a Latin letter. */
    static final byte LAST_LETTER = 26;

    /** The first four bits of a letter of another script; the other twelve begin at {@link #NEXT_NIBBLE}. */
    static final byte FIRST_NIBBLE = 27;

    static final byte NEXT_NIBBLE = FIRST_NIBBLE + 16;

    /** The last code that is a symbol. */
    static final byte LAST = NEXT_NIBBLE + 15;

    /** A mark on the letter before. */
    static final byte MARK = 60;

    /** A character that folds to several symbols. */
    static final byte SEVERAL = 61;

    /** A character that was not met before. */
    static final byte UNKNOWN = 62;

    /** Added to the symbol of the letter for which a digit or a sign may stand. */
    static final byte STAND_IN = 64;

    private Symbols() {}

    /** The symbol of a letter from a to z. */
    static byte of(char letter) {
        return (byte) ((letter == 'l' ? 'i' : letter) - 'a' + 1);
    }
}
