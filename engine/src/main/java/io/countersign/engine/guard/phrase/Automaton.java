package io.countersign.engine.guard.phrase;

/**
 * The automaton of Aho and Corasick (1975) over the symbols of a set of terms, with every transition worked out: one step per
 * symbol, whatever the terms are. The states in which a term ends come last, so that one comparison tells them. Immutable.
 */
final class Automaton {
    /** The next state, at {@code state << Symbols.BITS | symbol}; a separator leads back to the same state. */
    final char[] next;

    /** The first state in which a term ends. */
    final int firstFinal;

    /** How many symbols lead from the start to a state. */
    final byte[] depth;

    private final int[][] ending;

    Automaton(char[] next, int firstFinal, byte[] depth, int[][] ending) {
        this.next = next;
        this.firstFinal = firstFinal;
        this.depth = depth;
        this.ending = ending;
    }

    /** The terms that end in a final state, the shortest first. */
    int[] ending(int state) {
        return ending[state - firstFinal];
    }
}
