package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.Vote;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        description = "Take a verdict back that is held, or that waits for another person. Only who gave it may.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign queue verdict 3f2a91 approve --reviewer alice --hold 30s",
            "  countersign queue undo 3f2a91 --reviewer alice"
        })
final class UndoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private ItemArgument which = new ItemArgument();

    @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who gave the verdict.")
    private Reviewer reviewer = new Reviewer("nobody");

    UndoCommand(CommandContext context) {
        this.context = context;
    }

    /** The queue is not brought up to date first: that might publish the verdict. */
    @Override
    public Integer call() {
        try (OpenQueue open = context.open()) {
            ReviewItem item = which.in(open.queue());
            return undone(open.queue(), item)
                    .map(outcome -> report(item, outcome))
                    .orElseGet(() -> report(item, new UndoOutcome.Unknown()));
        }
    }

    private Optional<UndoOutcome> undone(ReviewQueue queue, ReviewItem item) {
        return item.votes().stream()
                .filter(vote -> vote.reviewer().equals(reviewer.name()))
                .findFirst()
                .map(Vote::verdict)
                .map(verdict -> queue.undo(item.row().id(), verdict, reviewer));
    }

    private int report(ReviewItem item, UndoOutcome outcome) {
        String what = Shown.shortId(item.row().id());
        return switch (outcome) {
            case UndoOutcome.Undone(ReviewRow row) -> {
                tell(row, "undone");
                context.console().say("The verdict of %s on %s is undone.".formatted(reviewer, what));
                yield ExitCode.DONE;
            }
            case UndoOutcome.TooLate(ReviewRow row) -> {
                tell(row, "too_late");
                context.console()
                        .note("The verdict on %s is published and cannot be undone; reopen the item in the window."
                                .formatted(what));
                yield ExitCode.REFUSED;
            }
            case UndoOutcome.Unknown() -> {
                tell(item.row(), "unknown");
                context.console().note("No verdict of %s counts on %s; nothing was undone.".formatted(reviewer, what));
                yield ExitCode.REFUSED;
            }
        };
    }

    private void tell(ReviewRow row, String outcome) {
        if (context.console().isJson()) {
            context.console()
                    .json(JsonNodeFactory.instance
                            .objectNode()
                            .put("id", row.id().value())
                            .put("outcome", outcome)
                            .put("state", Shown.lower(row.state())));
        }
    }
}
