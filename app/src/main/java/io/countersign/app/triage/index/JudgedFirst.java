package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.List;

/** Knows of which rows the model's advice is kept back until the person has judged. Asked on the thread that brings the rows. */
@FunctionalInterface
public interface JudgedFirst {
    /** Whether the person is to judge before the advice on the item is seen. */
    boolean awaited(ReviewRow row);

    /** These rows are asked about next; may block to find out more about them. */
    default void recall(List<ReviewRow> rows) {}
}
