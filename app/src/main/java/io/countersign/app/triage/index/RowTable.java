package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All rows, each in a slot that stays its own: a row is replaced in its slot, and slots are never given to another item.
 * One thread writes; any thread reads, and sees each row whole because rows are immutable.
 */
final class RowTable {
    static final int NONE = -1;

    private static final int CHUNK_BITS = 13;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final VarHandle ROW = MethodHandles.arrayElementVarHandle(ReviewRow[].class);
    private static final VarHandle FLAGS = MethodHandles.arrayElementVarHandle(byte[].class);

    private volatile ReviewRow[][] rows = new ReviewRow[0][];
    private volatile byte[][] flags = new byte[0][];
    private volatile int[] slotsByHash = new int[1024];
    private volatile int size;

    /** How many slots are taken; they are numbered from 0. */
    int size() {
        return size;
    }

    ReviewRow row(int slot) {
        return (ReviewRow) ROW.getAcquire(rows[slot >> CHUNK_BITS], slot & (CHUNK - 1));
    }

    void replace(int slot, ReviewRow row) {
        ROW.setRelease(rows[slot >> CHUNK_BITS], slot & (CHUNK - 1), row);
    }

    byte flags(int slot) {
        return (byte) FLAGS.getAcquire(flags[slot >> CHUNK_BITS], slot & (CHUNK - 1));
    }

    void flags(int slot, int value) {
        FLAGS.setRelease(flags[slot >> CHUNK_BITS], slot & (CHUNK - 1), (byte) value);
    }

    /** The slot of an item, or {@link #NONE}. From another thread it may miss an item that has just been added. */
    int slotOf(ReviewId id) {
        int[] table = slotsByHash;
        for (int at = place(id, table); table[at] != 0; at = (at + 1) & (table.length - 1)) {
            int slot = table[at] - 1;
            @Nullable ReviewRow row = slot < size ? row(slot) : null;
            if (row != null && row.id().equals(id)) {
                return slot;
            }
        }
        return NONE;
    }

    /** Gives an item that has none a slot. */
    int add(ReviewRow row) {
        int slot = size;
        if (slot >> CHUNK_BITS == rows.length) {
            addChunk();
        }
        replace(slot, row);
        size = slot + 1;
        if (size > slotsByHash.length / 2) {
            rehash(slotsByHash.length * 2);
        } else {
            enter(slot, slotsByHash);
        }
        return slot;
    }

    private void addChunk() {
        int count = rows.length;
        ReviewRow[][] moreRows = Arrays.copyOf(rows, count + 1);
        byte[][] moreFlags = Arrays.copyOf(flags, count + 1);
        moreRows[count] = new ReviewRow[CHUNK];
        moreFlags[count] = new byte[CHUNK];
        rows = moreRows;
        flags = moreFlags;
    }

    private void rehash(int length) {
        var table = new int[length];
        for (int slot = 0; slot < size; slot++) {
            enter(slot, table);
        }
        slotsByHash = table;
    }

    private void enter(int slot, int[] table) {
        int at = place(row(slot).id(), table);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = slot + 1;
    }

    private static int place(ReviewId id, int[] table) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }
}
