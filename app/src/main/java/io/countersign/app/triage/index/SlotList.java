package io.countersign.app.triage.index;

import java.util.Arrays;

/** A growing list of slots. */
final class SlotList {
    private int[] slots = new int[256];
    private int size;

    void add(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
        }
        slots[size++] = slot;
    }

    int get(int index) {
        return slots[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(slots, size);
    }

    void clear() {
        slots = new int[256];
        size = 0;
    }
}
