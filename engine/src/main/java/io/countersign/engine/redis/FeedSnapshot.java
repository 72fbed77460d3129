package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Reads all open and held rows in one order, a page at a time. What is leased or held is little and read at once. */
final class FeedSnapshot {
    private final QueueServer server;
    private final RowCodec codec;

    FeedSnapshot(QueueServer server, RowCodec codec) {
        this.server = server;
        this.codec = codec;
    }

    void read(int pageSize, Consumer<List<ReviewRow>> consumer) {
        PriorityQueue<PeekingRows> sources = sources();
        while (!sources.isEmpty()) {
            consumer.accept(page(sources, pageSize));
        }
    }

    List<ReviewRow> first(int limit) {
        return page(sources(), limit);
    }

    private static List<ReviewRow> page(PriorityQueue<PeekingRows> sources, int size) {
        var page = new ArrayList<ReviewRow>();
        while (page.size() < size && !sources.isEmpty()) {
            PeekingRows first = sources.remove();
            page.add(first.next());
            if (first.hasNext()) {
                sources.add(first);
            }
        }
        return List.copyOf(page);
    }

    private PriorityQueue<PeekingRows> sources() {
        var sources = new PriorityQueue<PeekingRows>(Comparator.comparingLong(PeekingRows::urgency));
        List<PeekingRows> all = List.of(
                new PeekingRows(new IndexedRows(server, codec, ReviewState.PENDING)),
                new PeekingRows(new IndexedRows(server, codec, ReviewState.SECOND)),
                new PeekingRows(leasedAndHeld().iterator()));
        all.stream().filter(PeekingRows::hasNext).forEach(sources::add);
        return sources;
    }

    private List<ReviewRow> leasedAndHeld() {
        var rows = new ArrayList<ReviewRow>();
        new IndexedRows(server, codec, ReviewState.CLAIMED).forEachRemaining(rows::add);
        new IndexedRows(server, codec, ReviewState.HELD).forEachRemaining(rows::add);
        rows.sort(Comparator.comparingLong(Urgency::of));
        return rows;
    }
}
