package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.Comparator;

/** Puts rows that changed into an order of rows that did not. For one thread. */
final class Merging {
    private int[] kept = new int[0];
    private int size;

    /** The order without its touched slots, with these slots, which are in order, put in. */
    int[] merged(RowTable rows, Comparator<ReviewRow> comparator, int[] order, int[] entering) {
        keepUntouched(rows, order);
        var merged = new int[size + entering.length];
        int from = 0;
        int to = 0;
        for (int slot : entering) {
            int place = place(rows, comparator, from, rows.row(slot));
            System.arraycopy(kept, from, merged, to, place - from);
            to += place - from;
            merged[to++] = slot;
            from = place;
        }
        System.arraycopy(kept, from, merged, to, size - from);
        return merged;
    }

    private void keepUntouched(RowTable rows, int[] order) {
        if (kept.length < order.length) {
            // Kept for the next time: arrays of this size are dear to collect ten times a second.
            kept = new int[order.length + order.length / 8];
        }
        size = 0;
        for (int slot : order) {
            if (!SlotFlags.has(rows.flags(slot), SlotFlags.TOUCHED)) {
                kept[size++] = slot;
            }
        }
    }

    private int place(RowTable rows, Comparator<ReviewRow> comparator, int from, ReviewRow row) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparator.compare(rows.row(kept[middle]), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
