package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The votes that stand on an item, oldest first, at most one of each person. */
record Ballot(List<Vote> votes) {
    static final Ballot EMPTY = new Ballot(List.of());

    Ballot {
        votes = List.copyOf(votes);
    }

    /** With one more, which takes the place of what the person said before. */
    Ballot with(Vote vote) {
        Stream<Vote> others = votes.stream().filter(each -> !each.reviewer().equals(vote.reviewer()));
        return new Ballot(Stream.concat(others, Stream.of(vote)).toList());
    }

    Ballot without(VerdictId verdict) {
        return new Ballot(
                votes.stream().filter(vote -> !vote.verdict().equals(verdict)).toList());
    }

    Optional<Vote> find(VerdictId verdict) {
        return votes.stream().filter(vote -> vote.verdict().equals(verdict)).findFirst();
    }

    /** How many people said yes to the output to which most did. */
    int approvals() {
        return votes.stream()
                .filter(Ballot::approves)
                .mapToInt(vote -> (int) agreeing(vote.output()).count())
                .max()
                .orElse(0);
    }

    /**
     * Whether the output to which this person said yes waits for other people. It does not if a role or a rule has changed
     * since so that those who agree would do: then the person may say it again.
     */
    boolean waitsForOthers(Reviewer reviewer, ReviewRow row, Law law) {
        return votes.stream()
                .filter(vote -> approves(vote) && vote.reviewer().equals(reviewer.name()))
                .anyMatch(vote -> !isAgreed(agreeing(vote.output()).toList(), row, law));
    }

    boolean hasVoteOf(Reviewer reviewer) {
        return votes.stream().anyMatch(vote -> vote.reviewer().equals(reviewer.name()));
    }

    boolean isApprovedBy(Reviewer reviewer, @Nullable String output) {
        return agreeing(output).anyMatch(vote -> vote.reviewer().equals(reviewer.name()));
    }

    /** Where an open item with these votes stands when nobody works on it. */
    ReviewState waiting() {
        return approvals() == 0 ? ReviewState.PENDING : ReviewState.SECOND;
    }

    /** What these votes decide, if they do. */
    Optional<Decision> decision(ReviewRow row, Law law) {
        return votes.stream()
                .filter(vote -> !approves(vote))
                .findFirst()
                .map(vote -> decision(ReviewState.REJECTED, List.of(vote)))
                .or(() -> agreement(row, law));
    }

    private Optional<Decision> agreement(ReviewRow row, Law law) {
        return votes.stream()
                .map(vote -> agreeing(vote.output()).toList())
                .filter(agreeing -> isAgreed(agreeing, row, law))
                .findFirst()
                .map(agreeing -> decision(
                        agreeing.getLast().output() == null ? ReviewState.APPROVED : ReviewState.MODIFIED, agreeing));
    }

    private static boolean isAgreed(List<Vote> agreeing, ReviewRow row, Law law) {
        return law.rules().isSatisfiedBy(roles(agreeing, law), row.level(), row.escalated());
    }

    private Stream<Vote> agreeing(@Nullable String output) {
        return votes.stream().filter(vote -> approves(vote) && Objects.equals(vote.output(), output));
    }

    private static Decision decision(ReviewState state, List<Vote> deciding) {
        Vote last = deciding.getLast();
        return new Decision(
                state, last.output(), deciding.stream().map(Vote::reviewer).toList(), last.reason());
    }

    private static List<Role> roles(List<Vote> votes, Law law) {
        return votes.stream()
                .map(vote -> law.roleOf(new Reviewer(vote.reviewer())))
                .toList();
    }

    private static boolean approves(Vote vote) {
        return vote.kind() != VerdictKind.REJECT;
    }
}
