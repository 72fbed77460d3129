package io.countersign.engine.redis;

/**
 * The event stream as it stands.
 *
 * @param run the run of the server
 * @param last the id of the newest event ever; {@link StreamId#NONE} if there was none
 * @param added how many events there ever were; negative on servers that do not count them
 * @param length how many are left
 * @param first the id of the oldest that is left; empty if none is
 */
record FeedState(String run, String last, long added, long length, String first) {
    /** About how many events the scripts keep. */
    private static final long KEPT = 50_000;

    static FeedState of(Reply reply) {
        return new FeedState(
                reply.at(0).text(),
                reply.at(1).text(),
                reply.at(2).number(),
                reply.at(3).number(),
                reply.at(4).text());
    }

    FeedPosition end() {
        return new FeedPosition(last, Math.max(added, 0), run);
    }

    /** Whether events after this position are gone, or it belongs to a stream that is gone. */
    boolean hasGapAfter(FeedPosition position) {
        if (!run.equals(position.run()) || StreamId.compare(last, position.entry()) < 0) {
            return true;
        }
        return added < 0 ? mayHaveGapAfter(position.entry()) : countsGapAfter(position);
    }

    private boolean countsGapAfter(FeedPosition position) {
        long trimmed = added - length;
        boolean anotherStream = added < position.ordinal()
                || (trimmed < position.ordinal() && StreamId.compare(first, position.entry()) > 0);
        return trimmed > position.ordinal() || anotherStream;
    }

    /** Without a count, an event that is gone may have been the last before the gap, or the first in it. */
    private boolean mayHaveGapAfter(String entry) {
        if (entry.equals(StreamId.NONE)) {
            return length >= KEPT || (length == 0 && !last.equals(StreamId.NONE));
        }
        return length == 0 ? !last.equals(entry) : StreamId.compare(first, entry) > 0;
    }
}
