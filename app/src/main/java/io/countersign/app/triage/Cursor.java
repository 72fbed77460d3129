package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The one item that the person looks at. It stays the same item however the table changes. */
final class Cursor {
    static final int NOWHERE = -1;

    private final ReadOnlyObjectWrapper<@Nullable ReviewRow> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(NOWHERE);
    private IndexView view;
    private int lastPosition;

    Cursor(IndexView view) {
        this.view = view;
    }

    /** The row as it is now; null if nothing is selected. */
    ReadOnlyObjectProperty<@Nullable ReviewRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** Where the row is in the table, or {@link #NOWHERE}. */
    ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Follows the item to its place in another view. */
    void follow(IndexView next) {
        boolean moved = next.arrangement() != view.arrangement();
        view = next;
        @Nullable ReviewRow before = row.get();
        if (before == null) {
            return;
        }
        if (moved) {
            place(next.positionOf(before.id()));
        }
        @Nullable ReviewRow now = position.get() == NOWHERE ? next.find(before.id()) : next.row(position.get());
        if (now != null) {
            row.set(now);
        }
    }

    void goTo(int wanted) {
        if (wanted >= 0 && wanted < view.size()) {
            place(wanted);
            row.set(view.row(wanted));
        }
    }

    /** Goes to an item that the table may not show. */
    void goTo(ReviewRow wanted) {
        place(view.positionOf(wanted.id()));
        row.set(position.get() == NOWHERE ? wanted : view.row(position.get()));
    }

    /** So many rows down; up if negative. From nowhere to where the item was. */
    void move(int rows) {
        int from = position.get();
        if (view.size() > 0) {
            goTo(Math.clamp(from == NOWHERE ? lastPosition : from + rows, 0, view.size() - 1));
        }
    }

    /** The next row below that fits, else the first one from the top; nowhere if there is none. */
    void goToNext(ReviewId after, Predicate<ReviewRow> wanted) {
        int from = view.positionOf(after);
        int size = view.size();
        int first = from == NOWHERE ? lastPosition : from + 1;
        for (int i = 0; i < size; i++) {
            int at = (first + i) % size;
            if (at != from && wanted.test(view.row(at))) {
                goTo(at);
                return;
            }
        }
        clear();
    }

    void clear() {
        place(NOWHERE);
        row.set(null);
    }

    private void place(int at) {
        position.set(at);
        if (at != NOWHERE) {
            lastPosition = at;
        }
    }
}
