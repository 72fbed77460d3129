package io.countersign.app.triage.index;

import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows: an order of rows that never changes, of rows that are always as they are now. To be read from
 * any thread.
 */
public final class IndexView {
    public static final int NONE = -1;

    private final long arrangement;
    private final RowTable rows;
    private final int[] order;
    private final TriageQuery query;
    private final IndexCounts counts;
    private final Facets facets;

    IndexView(long arrangement, RowTable rows, int[] order, TriageQuery query, IndexCounts counts, Facets facets) {
        this.arrangement = arrangement;
        this.rows = rows;
        this.order = order;
        this.query = query;
        this.counts = counts;
        this.facets = facets;
    }

    /** A view of nothing. */
    public static IndexView empty(TriageQuery query) {
        return new IndexView(0, new RowTable(), new int[0], query, IndexCounts.NONE, Facets.NONE);
    }

    /** How many rows are shown. */
    public int size() {
        return order.length;
    }

    /** The row at a position, as it is now. */
    public ReviewRow row(int position) {
        return rows.row(order[position]);
    }

    /** Whether the row is still what the query asks for; if not, it leaves when the order is next made. */
    public boolean stays(int position) {
        return SlotFlags.has(rows.flags(order[position]), SlotFlags.MATCHES);
    }

    /** Where an item is shown, or {@link #NONE}. */
    public int positionOf(ReviewId id) {
        int slot = rows.slotOf(id);
        if (slot == RowTable.NONE) {
            return NONE;
        }
        for (int i = 0; i < order.length; i++) {
            if (order[i] == slot) {
                return i;
            }
        }
        return NONE;
    }

    /** An item as it is now, whether it is shown or not; null if the queue does not hold it. */
    public @Nullable ReviewRow find(ReviewId id) {
        int slot = rows.slotOf(id);
        return slot == RowTable.NONE ? null : rows.row(slot);
    }

    /** Rises whenever the order is made again; views with the same number show the same items in the same places. */
    public long arrangement() {
        return arrangement;
    }

    public TriageQuery query() {
        return query;
    }

    public IndexCounts counts() {
        return counts;
    }

    public Facets facets() {
        return facets;
    }
}
