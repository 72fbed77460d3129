package io.countersign.app.triage.item;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.triage.item.Loaded.Access;
import io.countersign.app.triage.item.evidence.EvidenceLimits;
import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Claims and loads items off the FX thread. Only the newest request is answered; what comes late is handed to be undone. */
final class ItemLoading {
    private final ItemDesk desk;
    private final Consumer<Loaded> late;
    private final RecentItems recent = new RecentItems();
    private long sequence;

    ItemLoading(ItemDesk desk, Consumer<Loaded> late) {
        this.desk = desk;
        this.late = late;
    }

    /** No reply that is still on its way is wanted any more. */
    void forget() {
        sequence++;
    }

    /** The newest claim that the person had on this item, as far as is known. */
    Optional<ClaimToken> lastClaim(ReviewId id) {
        return recent.find(id).flatMap(RecentItems.Seen::claim);
    }

    /** Claims the item with this token and loads it. */
    void load(ReviewRow row, ClaimToken token, Consumer<Loaded> done) {
        long mine = ++sequence;
        Instant askedAt = desk.clock().instant();
        Optional<OpenItem> known = recent.find(row.id()).map(RecentItems.Seen::item);
        desk.tasks()
                .start(
                        "open " + row.id(),
                        progress -> open(row, token, known, askedAt),
                        loaded -> (mine == sequence ? remembering(done) : late).accept(loaded));
    }

    /** Loads the item again, without a claim; for what has happened to it meanwhile. */
    void refresh(OpenItem shown, Consumer<OpenItem> done) {
        long mine = sequence;
        desk.tasks()
                .start(BackgroundTask.of(
                                "refresh " + shown.id(),
                                progress -> desk.queue().find(shown.id()).map(item -> reread(shown, item)))
                        .onDone(item -> item.filter(any -> mine == sequence).ifPresent(done))
                        .onFailure(staysAsItIs -> {}));
    }

    /** Reads more of the same item. */
    void readMore(OpenItem shown, EvidenceLimits limits, Consumer<OpenItem> done) {
        long mine = sequence;
        desk.tasks().start("read more of " + shown.id(), progress -> OpenItem.read(shown.item(), limits), item -> {
            if (mine == sequence) {
                done.accept(item);
            }
        });
    }

    private Consumer<Loaded> remembering(Consumer<Loaded> done) {
        return loaded -> {
            loaded.item().ifPresent(item -> recent.keep(item, loaded.claim().map(Claim::token)));
            done.accept(loaded);
        };
    }

    private Loaded open(ReviewRow row, ClaimToken token, Optional<OpenItem> known, Instant askedAt) {
        Access access = row.state().isOpen() ? claim(row.id(), token) : new Access.NotAsked();
        if (access instanceof Access.Unreachable) {
            return new Loaded(row, access, known, askedAt);
        }
        try {
            return new Loaded(row, access, find(row.id(), known), askedAt);
        } catch (QueueException e) {
            boolean readable = known.isPresent() && access instanceof Access.Answered;
            return new Loaded(row, readable ? access : Access.failed(e), known, askedAt);
        }
    }

    private Access claim(ReviewId id, ClaimToken token) {
        try {
            return new Access.Answered(desk.queue()
                    .claim(id, desk.reviewer(), token, desk.settings().lease()));
        } catch (QueueException e) {
            return Access.failed(e);
        }
    }

    private Optional<OpenItem> find(ReviewId id, Optional<OpenItem> known) {
        return desk.queue()
                .find(id)
                .map(item -> known.map(shown -> reread(shown, item))
                        .orElseGet(() -> OpenItem.read(item, EvidenceLimits.FIRST)));
    }

    private static OpenItem reread(OpenItem shown, ReviewItem item) {
        return shown.item().content().equals(item.content())
                ? shown.withItem(item)
                : OpenItem.read(item, shown.limits());
    }
}
