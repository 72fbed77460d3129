package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what came of a verdict. */
final class VerdictReport {
    private final CommandContext context;
    private final ReviewQueue queue;
    private final ReviewId item;
    private final Reviewer reviewer;

    VerdictReport(CommandContext context, ReviewQueue queue, ReviewId item, Reviewer reviewer) {
        this.context = context;
        this.queue = queue;
        this.item = item;
        this.reviewer = reviewer;
    }

    /** The verdict was not even given. */
    int notClaimed(ClaimOutcome claim) {
        return switch (claim) {
            case ClaimOutcome.Granted granted -> ExitCode.DONE;
            case ClaimOutcome.Taken(ReviewRow row) ->
                refused(
                        "other",
                        row,
                        "%s works on it until %s; ask, or wait.".formatted(row.owner(), time(row.leaseUntil())),
                        List.of());
            case ClaimOutcome.Gone(ReviewRow row) -> refused("late", row, "it had been decided before.", standing());
            case ClaimOutcome.Yours(ReviewRow row) -> refused("self", row, approvedAlready(row), standing());
            case ClaimOutcome.Forbidden() -> refused("forbidden", null, forbidden(), List.of());
            case ClaimOutcome.Unknown() -> refused("unknown", null, "it is no longer in the queue.", List.of());
        };
    }

    /** The queue has answered. */
    int answered(Verdict verdict, VerdictOutcome outcome) {
        return switch (outcome) {
            case VerdictOutcome.Published(ReviewRow row) ->
                counts("published", row, "%s %s; published.".formatted(said(verdict), Shown.shortId(item)));
            case VerdictOutcome.Held(ReviewRow row, Instant until) ->
                counts(
                        "held",
                        row,
                        "%s %s; published at %s unless it is undone: countersign queue undo %s --reviewer %s"
                                .formatted(
                                        said(verdict),
                                        Shown.shortId(item),
                                        time(until),
                                        Shown.shortId(item),
                                        reviewer));
            case VerdictOutcome.AwaitingSecond(ReviewRow row) ->
                counts(
                        "awaiting_second",
                        row,
                        "Your %s of %s counts; the item %s."
                                .formatted(noun(verdict.kind()), Shown.shortId(item), new Missing(queue).in(row)));
            case VerdictOutcome.Refused(VerdictRefusal why, var row, List<Vote> votes) ->
                refused(Shown.lower(why), row, because(why, row), votes);
        };
    }

    /** The verdict was held, and is published now. */
    int published(Verdict verdict, ReviewRow row) {
        return counts("published", row, "%s %s; published.".formatted(said(verdict), Shown.shortId(item)));
    }

    /** The verdict was held, and does not count any more. */
    int undone(ReviewRow row) {
        tell("undone", row, List.of());
        context.console().note("The verdict on %s was undone before it was published.".formatted(Shown.shortId(item)));
        return ExitCode.REFUSED;
    }

    /** Nobody waits for the publishing any more. */
    int left(Instant until) {
        context.console()
                .note("Stopped waiting. The verdict on %s counts; the next console or command after %s publishes it."
                        .formatted(Shown.shortId(item), time(until)));
        return ExitCode.DONE;
    }

    private int counts(String outcome, ReviewRow row, String sentence) {
        tell(outcome, row, List.of());
        context.console().say(sentence);
        return ExitCode.DONE;
    }

    private int refused(String why, @Nullable ReviewRow row, String because, List<Vote> votes) {
        tell("refused_" + why, row, votes);
        context.console().note("The verdict on %s does not count: %s".formatted(Shown.shortId(item), because));
        votes.forEach(vote -> context.console().note("  " + standing(vote)));
        return ExitCode.REFUSED;
    }

    private void tell(String outcome, @Nullable ReviewRow row, List<Vote> votes) {
        if (context.console().isJson()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("id", item.value());
            node.put("outcome", outcome);
            node.put("state", row == null ? null : Shown.lower(row.state()));
            ArrayNode standing = node.putArray("standing");
            votes.forEach(vote -> standing.add(ItemJson.vote(vote)));
            context.console().json(node);
        }
    }

    private String because(VerdictRefusal why, @Nullable ReviewRow row) {
        return switch (why) {
            case LATE -> "it had been decided before.";
            case STALE -> "it has changed hands since; look at it again.";
            case SELF -> row == null ? "you have approved it already." : approvedAlready(row);
            case OTHER -> "%s works on it; ask, or wait.".formatted(row == null ? "somebody" : row.owner());
            case UNKNOWN -> "it is no longer in the queue.";
            case FORBIDDEN -> forbidden();
        };
    }

    private String forbidden() {
        return "%s is registered as an analyst, who decides nothing; an admin can change that with: countersign reviewers set %s reviewer"
                .formatted(reviewer, reviewer);
    }

    private String approvedAlready(ReviewRow row) {
        return "you have approved it already, and it %s.".formatted(new Missing(queue).in(row));
    }

    private List<Vote> standing() {
        return queue.find(item).map(ReviewItem::votes).orElse(List.of());
    }

    private String standing(Vote vote) {
        String reason = vote.reason().isBlank() ? "" : ": " + vote.reason();
        return "%s by %s at %s%s".formatted(past(vote.kind()), vote.reviewer(), time(vote.at()), reason);
    }

    private static String said(Verdict verdict) {
        return past(verdict.kind());
    }

    private static String noun(VerdictKind kind) {
        return switch (kind) {
            case APPROVE -> "approval";
            case MODIFY -> "modification";
            case REJECT -> "rejection";
        };
    }

    private static String past(VerdictKind kind) {
        return switch (kind) {
            case APPROVE -> "Approved";
            case MODIFY -> "Modified";
            case REJECT -> "Rejected";
        };
    }

    private String time(Instant moment) {
        return Shown.moment(moment, context.surroundings().clock().getZone());
    }
}
