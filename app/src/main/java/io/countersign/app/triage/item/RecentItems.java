package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The items seen last, so that they stay readable when the queue cannot be reached. */
final class RecentItems {
    private static final int MOST_ITEMS = 100;
    private static final long MOST_BYTES = 16L << 20;

    private final Map<ReviewId, OpenItem> items = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    Optional<OpenItem> find(ReviewId id) {
        return Optional.ofNullable(items.get(id));
    }

    void keep(OpenItem item) {
        OpenItem before = items.put(item.id(), item);
        bytes += size(item) - (before == null ? 0 : size(before));
        while (items.size() > 1 && (items.size() > MOST_ITEMS || bytes > MOST_BYTES)) {
            var eldest = items.entrySet().iterator();
            bytes -= size(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long size(OpenItem item) {
        return item.item().raw().length;
    }
}
