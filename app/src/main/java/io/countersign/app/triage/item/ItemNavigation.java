package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;

/** Where the pane leads; the queue's table follows. */
public interface ItemNavigation {
    /** The person is done with this item: open the next one that is still to be decided, if there is one. */
    void advanceFrom(ReviewId done);

    /** The person goes back to an item, which may not be in the table any more. */
    void returnTo(ReviewRow row);
}
