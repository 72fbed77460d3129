package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageSort;
import java.util.List;

/**
 * How the person arranged the table.
 *
 * @param places the columns from left to right; none while they stand as they come
 * @param sort by what the table was sorted last
 */
public record TableLayout(List<Place> places, TriageSort sort) {
    public TableLayout {
        places = List.copyOf(places);
        if (sort == null) {
            throw new IllegalArgumentException("sort must be given");
        }
    }

    /**
     * A column.
     *
     * @param width the width that it wants, in pixels
     * @param shown whether the person wants to see it; a narrow table may put it away nevertheless
     */
    public record Place(TriageColumn column, double width, boolean shown) {
        public Place {
            if (column == null || !(width > 0 && width < Double.MAX_VALUE)) {
                throw new IllegalArgumentException("column must be given and width must be above 0, was " + width);
            }
        }
    }

    TableLayout withPlaces(List<Place> other) {
        return new TableLayout(other, sort);
    }

    TableLayout withSort(TriageSort other) {
        return new TableLayout(places, other);
    }
}
