package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewRow;
import java.util.Optional;

/** What the pane shows. */
public sealed interface ItemScreen {
    /** Nothing is selected. */
    record Nothing() implements ItemScreen {}

    /** An item is on its way. */
    record Loading(ReviewRow row) implements ItemScreen {}

    /** An item could not be loaded; the sentence says why and what to do. */
    record Failed(ReviewRow row, String sentence) implements ItemScreen {}

    /** An item, readable. */
    record Open(OpenItem item) implements ItemScreen {}

    /** The item's row as far as it is known; empty if nothing is selected. */
    default Optional<ReviewRow> shownRow() {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Loading(ReviewRow row) -> Optional.of(row);
            case Failed(ReviewRow row, String sentence) -> Optional.of(row);
            case Open(OpenItem item) -> Optional.of(item.row());
        };
    }
}
