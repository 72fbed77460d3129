package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;

/** Counts the rows by their flags, and their values, as they come and go. */
final class Tally {
    private final Facet models = new Facet();
    private final Facet whys = new Facet();
    private final Facet owners = new Facet();
    private int live;
    private int open;
    private int hidden;
    private int others;
    private int matching;
    private int fresh;

    /** The same row, with texts that other rows share. */
    ReviewRow canonical(ReviewRow row) {
        return row.withTexts(
                row.owner() == null ? null : owners.canonical(row.owner()),
                models.canonical(row.model()),
                whys.canonical(row.why()));
    }

    void add(ReviewRow row, int flags) {
        count(flags, 1);
        if (SlotFlags.has(flags, SlotFlags.LIVE)) {
            models.add(row.model());
            whys.add(row.why());
            if (row.owner() != null) {
                owners.add(row.owner());
            }
        }
    }

    void remove(ReviewRow row, int flags) {
        count(flags, -1);
        if (SlotFlags.has(flags, SlotFlags.LIVE)) {
            models.remove(row.model());
            whys.remove(row.why());
            if (row.owner() != null) {
                owners.remove(row.owner());
            }
        }
    }

    /** Counts the flags alone, for a row whose query has changed. */
    void count(int flags, int one) {
        boolean isOpen = SlotFlags.has(flags, SlotFlags.OPEN);
        live += SlotFlags.has(flags, SlotFlags.LIVE) ? one : 0;
        open += isOpen ? one : 0;
        hidden += isOpen && SlotFlags.has(flags, SlotFlags.HIDDEN) ? one : 0;
        others += isOpen && SlotFlags.has(flags, SlotFlags.OTHERS) ? one : 0;
        if (SlotFlags.has(flags, SlotFlags.MATCHES)) {
            matching += one;
            fresh += SlotFlags.has(flags, SlotFlags.SHOWN) ? 0 : one;
        }
    }

    int live() {
        return live;
    }

    IndexCounts counts() {
        return new IndexCounts(live, open, hidden, others, matching, fresh);
    }

    Facets facets() {
        return new Facets(models.most(Facets.MOST), whys.most(Facets.MOST));
    }
}
