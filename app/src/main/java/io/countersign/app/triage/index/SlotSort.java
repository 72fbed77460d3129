package io.countersign.app.triage.index;

import java.util.function.IntToLongFunction;

/**
 * Sorts slots by a key each: stable, in linear time, without objects. Sorting by the least important key first and by
 * the most important one last sorts by all of them. (Least-significant-digit radix sort; digits in which all keys agree
 * cost one look.)
 */
final class SlotSort {
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int[] slots;
    private final long[] keyOf;
    private int[] order;
    private int[] otherOrder;
    private long[] keys;
    private long[] otherKeys;

    /**
     * @param slots in the sequence in which their rows lie in memory, else it is slow
     */
    SlotSort(int[] slots) {
        this.slots = slots;
        keyOf = new long[slots.length];
        order = new int[slots.length];
        otherOrder = new int[slots.length];
        keys = new long[slots.length];
        otherKeys = new long[slots.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** Sorts by this key, smallest first. */
    SlotSort by(IntToLongFunction keyOfSlot) {
        for (int i = 0; i < slots.length; i++) {
            // Flipping the sign bit makes the order of the bits that of the numbers.
            keyOf[i] = keyOfSlot.applyAsLong(slots[i]) ^ Long.MIN_VALUE;
        }
        for (int i = 0; i < order.length; i++) {
            keys[i] = keyOf[order[i]];
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            sortByDigit(shift);
        }
        return this;
    }

    /** Whether no two slots had the same key when they were last sorted. */
    boolean allKeysDiffer() {
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1]) {
                return false;
            }
        }
        return true;
    }

    int[] sorted() {
        var sorted = new int[slots.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = slots[order[i]];
        }
        return sorted;
    }

    private void sortByDigit(int shift) {
        var next = new int[DIGITS];
        for (long key : keys) {
            next[digit(key, shift)]++;
        }
        if (keys.length == 0 || next[digit(keys[0], shift)] == keys.length) {
            return;
        }
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = next[digit];
            next[digit] = before;
            before += count;
        }
        distribute(shift, next);
    }

    private void distribute(int shift, int[] next) {
        for (int i = 0; i < keys.length; i++) {
            int to = next[digit(keys[i], shift)]++;
            otherKeys[to] = keys[i];
            otherOrder[to] = order[i];
        }
        long[] sortedKeys = otherKeys;
        otherKeys = keys;
        keys = sortedKeys;
        int[] sorted = otherOrder;
        otherOrder = order;
        order = sorted;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}
