package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewRow;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of which the next one can be looked at. */
final class PeekingRows implements Iterator<ReviewRow> {
    private final Iterator<ReviewRow> rows;
    private @Nullable ReviewRow next;

    PeekingRows(Iterator<ReviewRow> rows) {
        this.rows = rows;
        advance();
    }

    long urgency() {
        return next == null ? Long.MAX_VALUE : Urgency.of(next);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ReviewRow next() {
        ReviewRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        advance();
        return row;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
