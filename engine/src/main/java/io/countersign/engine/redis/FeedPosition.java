package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewFeed;

/**
 * A place in the event stream.
 *
 * @param entry the id of the last event in the stream
 * @param number its number; numbers count without a gap, so that one shows
 * @param run the run of the server that gave it
 */
record FeedPosition(String entry, long number, String run) {
    private static final String NO_ENTRY = "0-0";

    static FeedPosition of(Reply end) {
        return new FeedPosition(end.at(1).text(), end.at(2).number(), end.at(0).text());
    }

    static FeedPosition parse(ReviewFeed.Position position) {
        String[] parts = position.value().split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("position must come from this feed, was '" + position.value() + "'");
        }
        return new FeedPosition(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    /** Whether this can be the end of the stream of which the other was a place, and not all after it has been trimmed. */
    boolean follows(FeedPosition other) {
        boolean trimmed = entry.equals(NO_ENTRY) && number > other.number;
        return run.equals(other.run) && number >= other.number && !trimmed;
    }

    ReviewFeed.Position toPosition() {
        return new ReviewFeed.Position(entry + " " + number + " " + run);
    }
}
