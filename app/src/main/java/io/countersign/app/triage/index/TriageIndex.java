package io.countersign.app.triage.index;

import static io.countersign.app.triage.index.SlotFlags.has;

import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.RowTest;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * All rows of the queue and the order in which some of them are shown. Rows that are shown keep their places while they
 * change, and others stay out of sight, until the order is made again. For one thread; others may read its views.
 */
final class TriageIndex {
    private static final int LOOK_UP_EVERY = 1 << 14;
    private static final int MERGE_UP_TO_ONE_IN = 8;

    private final Reviewer me;
    private final InstantSource clock;
    private final Snoozes snoozes = new Snoozes();
    private final RowStore store = new RowStore();
    private final Merging merging = new Merging();
    private int[] shown = new int[0];
    private long arrangement;
    private TriageQuery query;
    private RowTest test;
    private RowOrder order;
    private Facets facets = Facets.NONE;

    TriageIndex(Reviewer me, InstantSource clock, TriageQuery query) {
        this.me = me;
        this.clock = clock;
        this.query = query;
        test = query.filter().testFor(me);
        order = new RowOrder(query.sort());
    }

    /** From now on every row is taken as it comes, whatever its version; what does not come is gone at the end. */
    void beginSnapshot() {
        for (int slot = 0; slot < rows().size(); slot++) {
            rows().flags(slot, rows().flags(slot) & ~SlotFlags.SEEN);
        }
    }

    void endSnapshot() {
        for (int slot = 0; slot < rows().size(); slot++) {
            int flags = rows().flags(slot);
            if (has(flags, SlotFlags.LIVE) && !has(flags, SlotFlags.SEEN)) {
                store.change(slot, rows().row(slot), 0);
            }
        }
    }

    void put(List<ReviewRow> some) {
        some.forEach(this::put);
    }

    private void put(ReviewRow row) {
        int slot = rows().slotOf(row.id());
        if (slot == RowTable.NONE) {
            ReviewRow shared = store.tally().canonical(row);
            take(rows().add(shared), shared);
            return;
        }
        int flags = rows().flags(slot);
        ReviewRow known = rows().row(slot);
        if (has(flags, SlotFlags.LIVE) && known.equals(row)) {
            rows().flags(slot, flags | SlotFlags.SEEN);
        } else if (!has(flags, SlotFlags.SEEN) || row.version() > known.version()) {
            take(slot, store.tally().canonical(row));
        } else if (Withheld.in(known)) {
            take(slot, store.tally().canonical(Withheld.lifted(known, row)));
        }
    }

    /** Lets items come back whose snooze has ended; tells whether there were any. */
    boolean wake() {
        List<Integer> ended = snoozes.endedAt(clock.millis());
        for (int slot : ended) {
            if (has(rows().flags(slot), SlotFlags.LIVE)) {
                take(slot, rows().row(slot));
            }
        }
        return !ended.isEmpty();
    }

    private void take(int slot, ReviewRow row) {
        store.change(slot, row, SlotFlags.SEEN | flagsOf(slot, row));
    }

    private int flagsOf(int slot, ReviewRow row) {
        if (row.state().isPublished()) {
            return 0;
        }
        long now = clock.millis();
        int flags = SlotFlags.LIVE;
        flags |= row.state().isOpen() ? SlotFlags.OPEN : 0;
        flags |= snoozes.note(slot, row, me, now) ? SlotFlags.HIDDEN : 0;
        flags |= Ownership.of(row, me) == Ownership.OTHERS ? SlotFlags.OTHERS : 0;
        flags |= test.test(row, now) ? SlotFlags.MATCHES : 0;
        return flags;
    }

    /** Makes the order again: what matches and was not shown enters, what no longer matches leaves. */
    void arrange() {
        if (store.touchedCount() == 0) {
            return;
        }
        if (store.touchedCount() > shown.length / MERGE_UP_TO_ONE_IN) {
            shown = order.sorted(rows(), store.matching());
        } else {
            int[] entering = order.sorted(rows(), store.entering());
            shown = merging.merged(rows(), order.comparator(), shown, entering);
        }
        store.placed();
        arranged();
    }

    /**
     * Asks for other items, or for another order.
     *
     * @param superseded whether to give up, because something else is wanted by now
     * @return false if it gave up; then nothing has changed
     */
    boolean ask(TriageQuery wanted, BooleanSupplier superseded) {
        RowTest wantedTest = wanted.filter().testFor(me);
        var found = new SlotList();
        long now = clock.millis();
        for (int slot = 0; slot < rows().size(); slot++) {
            if (slot % LOOK_UP_EVERY == 0 && superseded.getAsBoolean()) {
                return false;
            }
            if (has(rows().flags(slot), SlotFlags.LIVE) && wantedTest.test(rows().row(slot), now)) {
                found.add(slot);
            }
        }
        var wantedOrder = new RowOrder(wanted.sort());
        int[] sorted = wantedOrder.sorted(rows(), found.toArray());
        if (superseded.getAsBoolean()) {
            return false;
        }
        query = wanted;
        test = wantedTest;
        order = wantedOrder;
        shown = sorted;
        store.placedOnly(sorted);
        arranged();
        return true;
    }

    private void arranged() {
        arrangement++;
        if (store.isSparse()) {
            compact();
        }
    }

    private void compact() {
        int[] moved = store.compact();
        shown = Arrays.stream(shown).map(slot -> moved[slot]).toArray();
        snoozes.clear();
        for (int slot : store.slotsWhere(slot -> has(rows().flags(slot), SlotFlags.HIDDEN))) {
            snoozes.note(slot, rows().row(slot), me, clock.millis());
        }
    }

    /** Looks again which models and reasons occur, which costs more than a view; tells whether that has changed. */
    boolean countFacets() {
        Facets counted = store.tally().facets();
        boolean changed = !counted.equals(facets);
        facets = counted;
        return changed;
    }

    IndexView view() {
        return new IndexView(arrangement, rows(), shown, query, store.tally().counts(), facets);
    }

    private RowTable rows() {
        return store.rows();
    }
}
