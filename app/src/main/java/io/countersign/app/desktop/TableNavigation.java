package io.countersign.app.desktop;

import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.item.ItemNavigation;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;

/** The table follows where the item leads. */
record TableNavigation(QueueViewModel queue) implements ItemNavigation {
    @Override
    public void advanceFrom(ReviewId done) {
        queue.selectNextOpen(done);
    }

    @Override
    public void returnTo(ReviewRow row) {
        queue.select(row);
    }
}
