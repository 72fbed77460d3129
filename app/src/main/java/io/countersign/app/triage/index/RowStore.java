package io.countersign.app.triage.index;

import static io.countersign.app.triage.index.SlotFlags.has;

import io.countersign.engine.review.ReviewRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The rows with what the index remembers of them, always counted. For one thread. */
final class RowStore {
    private static final int PLACE = SlotFlags.SHOWN | SlotFlags.TOUCHED;
    private static final int FEWEST_DEAD = 4_096;

    private final Tally tally = new Tally();
    private final SlotList touched = new SlotList();
    private RowTable rows = new RowTable();

    RowTable rows() {
        return rows;
    }

    Tally tally() {
        return tally;
    }

    /** Replaces a row and all flags but those of its place. */
    void change(int slot, ReviewRow row, int flagsWithoutPlace) {
        int before = rows.flags(slot);
        int flags = flagsWithoutPlace | (before & PLACE);
        tally.remove(rows.row(slot), before);
        tally.add(row, flags);
        if (has(flags, SlotFlags.SHOWN | SlotFlags.MATCHES) && !has(flags, SlotFlags.TOUCHED)) {
            touched.add(slot);
            flags |= SlotFlags.TOUCHED;
        }
        // The flags first: whoever sees the new row sees its flags too.
        rows.flags(slot, flags);
        rows.replace(slot, row);
    }

    int touchedCount() {
        return touched.size();
    }

    /** The slots that were touched and match. */
    int[] entering() {
        return Arrays.stream(touched.toArray())
                .filter(slot -> has(rows.flags(slot), SlotFlags.MATCHES))
                .toArray();
    }

    /** All slots that match. */
    int[] matching() {
        return slotsWhere(slot -> has(rows.flags(slot), SlotFlags.MATCHES));
    }

    int[] slotsWhere(IntPredicate wanted) {
        var slots = new SlotList();
        for (int slot = 0; slot < rows.size(); slot++) {
            if (wanted.test(slot)) {
                slots.add(slot);
            }
        }
        return slots.toArray();
    }

    /** The touched rows have got their places: shown are those that match. */
    void placed() {
        for (int slot : touched.toArray()) {
            flag(slot, withPlace(rows.flags(slot)));
        }
        touched.clear();
    }

    /** These and no others match from now on, and they are shown. */
    void placedOnly(int[] matching) {
        var found = new BitSet(rows.size());
        Arrays.stream(matching).forEach(found::set);
        for (int slot = 0; slot < rows.size(); slot++) {
            int flags = rows.flags(slot) & ~SlotFlags.MATCHES;
            flag(slot, withPlace(found.get(slot) ? flags | SlotFlags.MATCHES : flags));
        }
        touched.clear();
    }

    private static int withPlace(int flags) {
        return has(flags, SlotFlags.MATCHES) ? (flags & ~PLACE) | SlotFlags.SHOWN : flags & ~PLACE;
    }

    private void flag(int slot, int flags) {
        tally.count(rows.flags(slot), -1);
        tally.count(flags, 1);
        rows.flags(slot, flags);
    }

    /** Whether so many rows have left the queue that it is worth while to let go of them. */
    boolean isSparse() {
        return rows.size() - tally.live() > FEWEST_DEAD + tally.live() / 4;
    }

    /** Lets go of the rows that left the queue; all others get new slots, in the same sequence. */
    int[] compact() {
        var fewer = new RowTable();
        var moved = new int[rows.size()];
        Arrays.fill(moved, RowTable.NONE);
        for (int slot = 0; slot < rows.size(); slot++) {
            if (has(rows.flags(slot), SlotFlags.LIVE)) {
                moved[slot] = fewer.add(rows.row(slot));
                fewer.flags(moved[slot], rows.flags(slot));
            }
        }
        rows = fewer;
        return moved;
    }
}
