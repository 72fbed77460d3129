package io.countersign.failure;

import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.Vote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** I2, I5, I6: one item's audit played again, and every result held against the votes that stood when it was published. */
final class DecisionCheck {
    private static final String REOPENED = "reopened";

    private record Standing(String verdict, String word, String output) {}

    private final ReviewItem item;
    private final Iterator<ReviewResult> results;
    private final ReviewerRegistry people;
    private final Breaches breaches;
    private final Map<String, Standing> votes = new HashMap<>();
    private boolean escalated;

    DecisionCheck(ReviewItem item, List<ReviewResult> results, ReviewerRegistry people, Breaches breaches) {
        this.item = item;
        this.results = results.iterator();
        this.people = people;
        this.breaches = breaches;
    }

    void run(List<AuditEntry> audit) {
        audit.forEach(this::happens);
        while (results.hasNext()) {
            breach(Invariant.I2, "has a result that nobody published: " + results.next());
        }
        Map<String, String> kept = item.votes().stream()
                .collect(Collectors.toMap(Vote::reviewer, vote -> vote.verdict().value()));
        Map<String, String> standing = votes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().verdict()));
        check(kept.equals(standing), Invariant.I6, "has the votes " + kept + " instead of " + standing);
    }

    private void happens(AuditEntry entry) {
        switch (entry.action()) {
            case "approved", "modified", "rejected" ->
                votes.put(entry.who(), new Standing(entry.verdict().orElseThrow(), entry.action(), entry.output()));
            case "undone" -> undone(entry);
            case "escalated" -> escalated = true;
            case "expired" -> expired(entry);
            case "published" -> published(entry);
            case REOPENED -> reopened();
            default -> {}
        }
    }

    private void undone(AuditEntry entry) {
        Standing taken = votes.remove(entry.who());
        check(
                taken != null && taken.verdict().equals(entry.detail()),
                Invariant.I6,
                "has an undoing of " + entry.detail() + ", which did not stand");
    }

    private void expired(AuditEntry entry) {
        escalated |= entry.detail().startsWith("escalated");
        if (entry.publishes()) {
            ReviewResult result = next();
            check(result != null && result.reviewers().isEmpty(), Invariant.I2, "expired, and the result is " + result);
        }
    }

    private void reopened() {
        votes.clear();
        ReviewResult result = next();
        check(
                result != null && result.status().equals(REOPENED),
                Invariant.I2,
                "was reopened, and the result is " + result);
    }

    private void published(AuditEntry entry) {
        ReviewResult result = next();
        if (result == null || !result.status().equals(entry.detail())) {
            breach(Invariant.I2, "was published as " + entry.detail() + ", and the result is " + result);
            return;
        }
        check(result.content().equals(item.content()), Invariant.I2, "has a result for other content: " + result);
        List<Standing> deciding = result.reviewers().stream()
                .filter(votes::containsKey)
                .map(votes::get)
                .toList();
        boolean allStand = deciding.size() == result.reviewers().size();
        check(allStand, Invariant.I6, "was decided by " + result.reviewers() + ", but standing were " + votes);
        if (allStand) {
            decidedByEnough(result, deciding);
        }
    }

    private void decidedByEnough(ReviewResult result, List<Standing> deciding) {
        boolean rejected = result.status().equals("rejected");
        boolean agreeing = deciding.stream().allMatch(vote -> vote.word().equals("rejected") == rejected)
                && deciding.stream().map(Standing::output).distinct().count() == 1;
        check(agreeing, Invariant.I5, "was decided by votes that differ: " + deciding);
        if (rejected) {
            return;
        }
        ApprovalRule rule = ApprovalRules.DEFAULT.of(item.row().level());
        int distinct = new HashSet<>(result.reviewers()).size();
        check(
                distinct == result.reviewers().size() && distinct >= rule.approvals(),
                Invariant.I5,
                "was decided by too few: " + result);
        boolean senior = result.reviewers().stream()
                .anyMatch(name -> people.roleOf(new Reviewer(name)).isSenior());
        check(senior || !rule.senior() && !escalated, Invariant.I5, "was decided without a senior: " + result);
    }

    private ReviewResult next() {
        return results.hasNext() ? results.next() : null;
    }

    private void check(boolean kept, Invariant invariant, String what) {
        if (!kept) {
            breach(invariant, what);
        }
    }

    private void breach(Invariant invariant, String what) {
        breaches.add(invariant, "%s", item.row().id() + " " + what);
    }
}
