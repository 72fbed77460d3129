package io.countersign.failure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.VerdictKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** I8 and I9: the indexes, the rows, the words for old producers and the counters say the same. */
record StateCheck(Aftermath aftermath, Breaches breaches) {
    private static final Map<ReviewState, String> INDEX = Map.of(
            ReviewState.PENDING, "pend",
            ReviewState.SECOND, "sec",
            ReviewState.CLAIMED, "lease",
            ReviewState.HELD, "hold");

    void run() {
        aftermath.open().values().forEach(item -> {
            inOneIndex(item.row());
            asItsVotesSay(item);
            told(item.row(), "");
        });
        aftermath.published().values().forEach(item -> {
            breaches.unless(
                    !aftermath.open().containsKey(item.row().id()),
                    Invariant.I8,
                    "%s is open and published",
                    item.row());
            breaches.unless(item.row().state().isPublished(), Invariant.I9, "%s is published", item.row());
            told(item.row(), item.row().state() == ReviewState.APPROVED ? "approved" : "rejected");
        });
        aftermath
                .indexes()
                .forEach((name, ids) -> ids.forEach(id -> breaches.unless(
                        aftermath.open().containsKey(new ReviewId(id)),
                        Invariant.I8,
                        "%s is in %s and not open",
                        id,
                        name)));
        counted();
    }

    private void inOneIndex(ReviewRow row) {
        List<String> found = Aftermath.STATES.stream()
                .filter(name -> aftermath.indexes().get(name).contains(row.id().value()))
                .toList();
        breaches.unless(
                found.equals(List.of(INDEX.getOrDefault(row.state(), "none"))),
                Invariant.I8,
                "%s is in %s",
                row,
                found);
    }

    private void asItsVotesSay(ReviewItem item) {
        ReviewRow row = item.row();
        long approvals = item.votes().stream()
                .filter(vote -> vote.kind() != VerdictKind.REJECT)
                .collect(groupingBy(vote -> Objects.requireNonNullElse(vote.output(), ""), counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        breaches.unless(row.approvals() == approvals, Invariant.I9, "%s has %d approvals", row, approvals);
        boolean waits = row.state() == ReviewState.PENDING || row.state() == ReviewState.SECOND;
        breaches.unless(
                !waits || (row.state() == ReviewState.SECOND) == approvals > 0,
                Invariant.I9,
                "%s has %d approvals",
                row,
                approvals);
        breaches.unless(waits == (row.leaseMillis() == 0), Invariant.I9, "%s has a lease or none", row);
    }

    private void told(ReviewRow row, String word) {
        String said = aftermath.statuses().getOrDefault(row.id(), "");
        breaches.unless(said.equals(word), Invariant.I9, "producers are told '%s' of %s", said, row);
    }

    private void counted() {
        long publications =
                aftermath.audit().stream().filter(AuditEntry::publishes).count();
        long counted = Set.of("approved", "modified", "rejected").stream()
                .mapToLong(word -> Long.parseLong(aftermath.counters().getOrDefault(word, "0")))
                .sum();
        breaches.unless(publications == counted, Invariant.I6, "%d were published, %d counted", publications, counted);
    }

    /** That somebody who followed the queue sees what it holds. */
    void seenBy(LiveView view) {
        Map<ReviewId, ReviewRow> rows = aftermath.open().values().stream()
                .map(ReviewItem::row)
                .collect(Collectors.toMap(ReviewRow::id, row -> row));
        Map<ReviewId, ReviewRow> seen = view.rows().stream().collect(Collectors.toMap(ReviewRow::id, row -> row));
        rows.forEach((id, row) ->
                breaches.unless(row.equals(seen.get(id)), Invariant.I9, "%s is seen as %s", row, seen.get(id)));
        seen.keySet().forEach(id -> breaches.unless(rows.containsKey(id), Invariant.I9, "%s is seen and not open", id));
    }
}
