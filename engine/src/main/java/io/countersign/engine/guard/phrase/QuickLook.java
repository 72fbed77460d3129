package io.countersign.engine.guard.phrase;

/**
 * Tells of short, plain texts that no phrase begins in them, without making anything. A text with digits that may be letters is
 * read both ways. What it does not clear has to be scanned. Immutable and thread-safe.
 */
public final class QuickLook {
    private static final int LONGEST = 64;

    private final PhraseBook book;
    private final Automaton automaton;
    private final byte[] codes = Folding.codes();

    /** Per final state: how many letters before it a phrase has begun, as bits, if a word begins there and one ends here. */
    private final long[] beginnings;

    /** Per final state: whether it counts in the middle of words too. */
    private final boolean[] loose;

    private final Sieve sieve;

    public QuickLook(PhraseBook book) {
        this.book = book;
        automaton = book.automaton;
        sieve = Sieve.NOTHING.and(book);
        beginnings = new long[(automaton.next.length >> Symbols.BITS) - automaton.firstFinal];
        loose = new boolean[beginnings.length];
        for (int i = 0; i < loose.length; i++) {
            for (int term : automaton.ending(automaton.firstFinal + i)) {
                learn(i, term);
            }
        }
    }

    private void learn(int state, int term) {
        if (book.opens[term]) {
            beginnings[state] |= 1L << (book.lengths[term] - 1);
            loose[state] |= book.loose[term];
        }
    }

    /** Whether nothing can be found in this text. */
    public boolean clears(String text) {
        return text.length() <= LONGEST && (sieve.letsThrough(text) || hasNoBeginning(text));
    }

    private boolean hasNoBeginning(String text) {
        int standIns = standIns(text, true);
        return standIns == 0 || (standIns > 0 && standIns(text, false) > 0);
    }

    /** What lets most of these texts through for less. */
    public Sieve sieve() {
        return sieve;
    }

    /** How many characters may stand for a letter; -1 if a phrase may begin. */
    private int standIns(String text, boolean asLetters) {
        int state = 0;
        long starts = 0;
        int gap = 1;
        int standIns = 0;
        for (int i = 0; i < text.length(); i++) {
            int code = codes[text.charAt(i)];
            if (code > Symbols.LAST) {
                if (code < Symbols.STAND_IN) {
                    return -1;
                }
                standIns++;
                code = asLetters ? code - Symbols.STAND_IN : Symbols.SEPARATOR;
            }
            int letter = (code + Symbols.COUNT - 1) >>> Symbols.BITS;
            starts = (starts << letter) | (gap & letter);
            gap = 1 - letter;
            state = automaton.next[(state << Symbols.BITS) | code];
            if (state >= automaton.firstFinal && opens(state, starts, text, i + 1)) {
                return -1;
            }
        }
        return standIns;
    }

    private boolean opens(int state, long starts, String text, int next) {
        int at = state - automaton.firstFinal;
        if (loose[at]) {
            return true;
        }
        int code = next == text.length() ? Symbols.SEPARATOR : codes[text.charAt(next)];
        return (beginnings[at] & starts) != 0 && (code == Symbols.SEPARATOR || code > Symbols.LAST);
    }
}
