package io.countersign.failure;

import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.ReviewItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** I4: nobody claims what another holds, and no verdict counts that was given under a superseded claim. */
final class ClaimCheck {
    private static final Set<String> ENDS =
            Set.of("released", "skipped", "snoozed", "escalated", "lapsed", "published", "expired");
    private static final String NOBODY = "";

    private final Duration lease;
    private final Breaches breaches;

    ClaimCheck(Duration lease, Breaches breaches) {
        this.lease = lease;
        this.breaches = breaches;
    }

    void run(Aftermath aftermath, Testimony testimony) {
        aftermath.items().forEach(item -> new Holding(item).replay());
        Map<String, Testimony.Grant> tokens = new HashMap<>();
        for (Testimony.Grant grant : testimony.grants) {
            Testimony.Grant other = tokens.putIfAbsent(grant.token(), grant);
            breaches.unless(
                    other == null || other.equals(grant), Invariant.I4, "%s and %s share a token", grant, other);
        }
    }

    private final class Holding {
        private final ReviewItem item;
        private String newest = NOBODY;
        private boolean held;
        private Instant until = Instant.EPOCH;

        Holding(ReviewItem item) {
            this.item = item;
        }

        void replay() {
            item.history().forEach(this::happens);
        }

        private void happens(HistoryEntry entry) {
            switch (entry.action()) {
                case "claimed", "renewed" -> claims(entry);
                case "approved", "modified", "rejected" -> decides(entry);
                case "reopened" -> newest = NOBODY;
                default -> held = held && !ENDS.contains(entry.action());
            }
        }

        private void claims(HistoryEntry entry) {
            boolean free = !held || newest.equals(entry.who()) || !entry.at().isBefore(until);
            breaches.unless(
                    free,
                    Invariant.I4,
                    "%s took %s from %s",
                    entry.who(),
                    item.row().id(),
                    newest);
            held = true;
            newest = entry.who();
            until = entry.at().plus(lease);
        }

        private void decides(HistoryEntry entry) {
            breaches.unless(
                    newest.equals(entry.who()),
                    Invariant.I4,
                    "%s decided %s under a claim after which %s had one",
                    entry.who(),
                    item.row().id(),
                    newest);
            held = false;
        }
    }
}
