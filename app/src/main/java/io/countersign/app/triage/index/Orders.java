package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.Arrays;
import java.util.Comparator;

/** Puts rows that changed into an order of rows that did not. */
final class Orders {
    private Orders() {}

    /** The order without the slots that were touched. */
    static int[] untouched(RowTable rows, int[] order) {
        var kept = new int[order.length];
        int size = 0;
        for (int slot : order) {
            if (!SlotFlags.has(rows.flags(slot), SlotFlags.TOUCHED)) {
                kept[size++] = slot;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** Both, which are in order, in one order. */
    static int[] merged(RowTable rows, Comparator<ReviewRow> comparator, int[] many, int[] few) {
        var merged = new int[many.length + few.length];
        int from = 0;
        int to = 0;
        for (int slot : few) {
            int place = place(rows, comparator, many, from, rows.row(slot));
            System.arraycopy(many, from, merged, to, place - from);
            to += place - from;
            merged[to++] = slot;
            from = place;
        }
        System.arraycopy(many, from, merged, to, many.length - from);
        return merged;
    }

    private static int place(RowTable rows, Comparator<ReviewRow> comparator, int[] order, int from, ReviewRow row) {
        int low = from;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparator.compare(rows.row(order[middle]), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
