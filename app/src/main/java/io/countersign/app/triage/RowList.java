package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewRow;
import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The rows of a view as a list that holds none of them: rows that are never looked at cost nothing. */
final class RowList extends ObservableListBase<ReviewRow> {
    private IndexView view = IndexView.empty(TriageQuery.DEFAULT);

    IndexView view() {
        return view;
    }

    /** Shows another view. Rows that changed in their places are not told of: whoever shows them looks again. */
    void show(IndexView next) {
        IndexView before = view;
        view = next;
        if (next.arrangement() != before.arrangement()) {
            fireChange(new Replaced(this, rowsOf(before)));
        }
    }

    @Override
    public ReviewRow get(int index) {
        return view.row(index);
    }

    @Override
    public int size() {
        return view.size();
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) != IndexView.NONE;
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof ReviewRow known ? view.positionOf(known.id()) : IndexView.NONE;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    /** All rows for others; the change that {@code nextReplace} would make looks at every one of them. */
    private static final class Replaced extends ListChangeListener.Change<ReviewRow> {
        private final List<ReviewRow> removed;
        private boolean read;

        private Replaced(RowList list, List<ReviewRow> removed) {
            super(list);
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !read;
            read = true;
            return first;
        }

        @Override
        public void reset() {
            read = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<ReviewRow> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }

    private static List<ReviewRow> rowsOf(IndexView view) {
        return new AbstractList<>() {
            @Override
            public ReviewRow get(int index) {
                return view.row(index);
            }

            @Override
            public int size() {
                return view.size();
            }
        };
    }
}
