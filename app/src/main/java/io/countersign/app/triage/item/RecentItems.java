package io.countersign.app.triage.item;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The items seen last, so that they stay readable, and those once claimed decidable, when the queue cannot be reached. */
final class RecentItems {
    private static final int MOST_ITEMS = 100;
    private static final long MOST_BYTES = 16L << 20;

    private final Map<ReviewId, Seen> items = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    /**
     * An item as it was seen last.
     *
     * @param claim the newest claim that the person had on it; a verdict under it counts while nobody has claimed since
     */
    record Seen(OpenItem item, Optional<ClaimToken> claim) {
        private long size() {
            return item.item().raw().length;
        }
    }

    Optional<Seen> find(ReviewId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Keeps the item; without a claim the one that was known before stays known. */
    void keep(OpenItem item, Optional<ClaimToken> claim) {
        Optional<Seen> before = find(item.id());
        var seen = new Seen(item, claim.or(() -> before.flatMap(Seen::claim)));
        items.put(item.id(), seen);
        bytes += seen.size() - before.map(Seen::size).orElse(0L);
        while (items.size() > 1 && (items.size() > MOST_ITEMS || bytes > MOST_BYTES)) {
            var eldest = items.entrySet().iterator();
            bytes -= eldest.next().getValue().size();
            eldest.remove();
        }
    }
}
