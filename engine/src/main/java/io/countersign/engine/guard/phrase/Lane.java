package io.countersign.engine.guard.phrase;

/** One way to read a text: where the automaton is, and at which of the last 64 letters a word began. Belongs to one scan. */
final class Lane {
    int state;
    long starts;

    /** 1 if there was something between the last letter and here, else 0. */
    int gap = 1;

    void begin() {
        state = 0;
        starts = 0;
        gap = 1;
    }

    void copy(Lane other) {
        state = other.state;
        starts = other.starts;
        gap = other.gap;
    }

    /** Takes a symbol; tells whether it was a letter. */
    boolean take(Automaton automaton, int symbol) {
        if (symbol == Symbols.SEPARATOR) {
            gap = 1;
            return false;
        }
        starts = (starts << 1) | gap;
        gap = 0;
        state = automaton.next[(state << Symbols.BITS) | symbol];
        return true;
    }

    boolean beganWord(int letters) {
        return ((starts >>> (letters - 1)) & 1) != 0;
    }

    /** Whether both lanes can only go the same way from here. */
    boolean agreesWith(Lane other, Automaton automaton) {
        if (state != other.state || gap != other.gap) {
            return false;
        }
        int depth = automaton.depth[state];
        return depth == 0 || (starts ^ other.starts) << (64 - depth) == 0;
    }
}
