package io.countersign.engine.guard.phrase;

import java.util.Arrays;

/** How far each phrase has been followed. Positions count the letters of all texts of a scan. Belongs to one scan. */
final class Trail {
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final PhraseBook book;
    private final int[] end;
    private final int[] endOfWord;
    private final int[] beganAt;
    private final int[] beganWith;

    Trail(PhraseBook book) {
        this.book = book;
        int slots = book.slots.size();
        end = new int[slots];
        endOfWord = new int[slots];
        beganAt = new int[slots];
        beganWith = new int[slots];
        Arrays.fill(end, NEVER);
        Arrays.fill(endOfWord, NEVER);
    }

    /** Whether the step before was taken, so that this one can follow. Gluing words together does not hide the second one. */
    boolean canFollow(int slot, int start, boolean beginsWord) {
        int between = start - endOfWord[slot - 1];
        return end[slot - 1] == start
                || (beginsWord
                        && between >= 0
                        && between <= book.slots.get(slot).gap());
    }

    void begin(int slot, int position, boolean endsWord, int index, int term) {
        beganAt[slot] = index;
        beganWith[slot] = term;
        reach(slot, position, endsWord);
    }

    void follow(int slot, int position, boolean endsWord) {
        beganAt[slot] = beganAt[slot - 1];
        beganWith[slot] = beganWith[slot - 1];
        reach(slot, position, endsWord);
    }

    private void reach(int slot, int position, boolean endsWord) {
        end[slot] = position;
        if (endsWord) {
            endOfWord[slot] = position;
        }
    }

    /** Behind which character of the text the first term ended. */
    int beganAt(int slot) {
        return beganAt[slot];
    }

    /** Which term came first. */
    int beganWith(int slot) {
        return beganWith[slot];
    }
}
