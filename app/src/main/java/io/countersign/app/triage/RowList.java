package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewRow;
import java.util.AbstractList;
import java.util.List;
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
            beginChange();
            nextReplace(0, next.size(), rowsOf(before));
            endChange();
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
