package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewFeed;

/**
 * A place in the event stream.
 *
 * @param entry the id of the last event before it; {@link StreamId#NONE} at the beginning
 * @param ordinal how many events have gone before it; meaningless on servers that do not count them
 * @param run the run of the server that gave it
 */
record FeedPosition(String entry, long ordinal, String run) {
    static FeedPosition parse(ReviewFeed.Position position) {
        String[] parts = position.value().split(" ", -1);
        if (parts.length != 3 || !StreamId.isValid(parts[0])) {
            throw new IllegalArgumentException("position must come from this feed, was '" + position.value() + "'");
        }
        return new FeedPosition(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    FeedPosition next(String id) {
        return new FeedPosition(id, ordinal + 1, run);
    }

    ReviewFeed.Position toPosition() {
        return new ReviewFeed.Position(entry + " " + ordinal + " " + run);
    }
}
