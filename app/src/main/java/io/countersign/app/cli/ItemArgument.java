package io.countersign.app.cli;

import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import picocli.CommandLine.Parameters;

/** Which item a command is about. */
final class ItemArgument {
    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The item's id, or as much of its beginning as tells it apart.")
    private String id = "";

    ReviewItem in(ReviewQueue queue) {
        return new ItemLookup(queue).find(id);
    }
}
