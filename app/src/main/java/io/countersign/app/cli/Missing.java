package io.countersign.app.cli;

import static java.util.stream.Collectors.groupingBy;

import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what an item that was approved still waits for. */
record Missing(ReviewQueue queue) {
    /** Such as {@code has 1 of 2 approvals and waits for a senior}, for an item of which this is the row. */
    String in(ReviewRow row) {
        ApprovalRule rule = queue.rules().of(row.level());
        Collection<List<Vote>> outputs = outputs(row);
        int people = rule.approvals() - row.approvals();
        boolean senior = (rule.senior() || row.escalated())
                && outputs.stream()
                        .filter(votes -> votes.size() == row.approvals())
                        .noneMatch(this::hasSenior);
        String split = outputs.size() > 1 ? " for the same output" : "";
        return people < 1
                ? "waits for a senior"
                : "has %d of %d approvals%s and waits for %s"
                        .formatted(row.approvals(), rule.approvals(), split, who(people, senior));
    }

    private static String who(int people, boolean senior) {
        if (people == 1) {
            return senior ? "a senior" : "another person";
        }
        return "%d more people%s".formatted(people, senior ? ", one of them a senior" : "");
    }

    /** The approvals, by what they want. */
    private Collection<List<Vote>> outputs(ReviewRow row) {
        return queue.find(row.id()).map(ReviewItem::votes).orElse(List.of()).stream()
                .filter(vote -> vote.kind() != VerdictKind.REJECT)
                .collect(groupingBy(vote -> Optional.ofNullable(vote.output())))
                .values();
    }

    private boolean hasSenior(List<Vote> votes) {
        return votes.stream()
                .anyMatch(vote ->
                        queue.reviewers().roleOf(new Reviewer(vote.reviewer())).isSenior());
    }
}
