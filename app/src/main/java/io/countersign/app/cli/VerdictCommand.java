package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.app.triage.item.json.JsonFormat;
import io.countersign.app.triage.item.json.JsonPrinter;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verdict",
        description = "Decide an item: claim it, give a verdict on what is in it, and say what came of it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign queue verdict 3f2a91 approve --reviewer alice",
            "  countersign queue verdict 3f2a91 reject --reviewer alice --reason \"income not proven\"",
            "  countersign queue verdict 3f2a91 modify --reviewer alice --output '{\"decision\":\"decline\"}'"
        })
final class VerdictCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private ItemArgument which = new ItemArgument();

    @Parameters(index = "1", paramLabel = "VERDICT", description = "approve, modify or reject.")
    private VerdictKind kind = VerdictKind.APPROVE;

    @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who says it.")
    private Reviewer reviewer = new Reviewer("nobody");

    @Option(
            names = "--output",
            paramLabel = "JSON",
            description = "The output to use instead, as JSON or as @FILE; only and always with modify.")
    private @Nullable String output;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; a rejection needs one, and any verdict on an item of high or critical risk.")
    private String reason = "";

    @Option(
            names = "--hold",
            paramLabel = "DURATION",
            defaultValue = "0",
            converter = Converters.Hold.class,
            description =
                    "How long it can be undone with \"queue undo\" before it is published, such as 10s; at most 1m, "
                            + "otherwise 0. The command waits until then; if it is stopped, the next console or command publishes it.")
    private Duration hold = Duration.ZERO;

    VerdictCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<String> changed = changedOutput();
        try (OpenQueue open = context.openUpToDate();
                JournaledDelivery delivery = JournaledDelivery.on(context, open)) {
            ReviewQueue queue = open.queue();
            ReviewItem item = which.in(queue);
            requireReason(item.row().level());
            ClaimToken token = ClaimToken.next();
            Verdict verdict = verdict(item, token, changed);
            ClaimOutcome claim = queue.claim(item.row().id(), reviewer, token, ReviewQueue.LEASE);
            var report = new VerdictReport(context, queue, item.row().id(), reviewer);
            if (!(claim instanceof ClaimOutcome.Granted)) {
                return report.notClaimed(claim);
            }
            VerdictOutcome outcome = delivery.give(verdict);
            if (outcome instanceof VerdictOutcome.Refused) {
                queue.release(item.row().id(), token);
            }
            int code = report.answered(verdict, outcome);
            return outcome instanceof VerdictOutcome.Held held
                    ? new HeldVerdict(context, queue, verdict).awaitPublished(held.until(), report)
                    : code;
        }
    }

    private Verdict verdict(ReviewItem item, ClaimToken token, Optional<String> changed) {
        try {
            return new Verdict(
                    VerdictId.next(),
                    item.row().id(),
                    item.content(),
                    token,
                    reviewer,
                    kind,
                    changed.orElse(null),
                    reason,
                    hold);
        } catch (IllegalArgumentException e) {
            throw new UsageException("The verdict cannot be given: " + e.getMessage() + ".");
        }
    }

    private Optional<String> changedOutput() {
        if (output == null) {
            requireOutput();
            return Optional.empty();
        }
        if (kind != VerdictKind.MODIFY) {
            throw new UsageException("--output belongs to modify; leave it out, or say modify.");
        }
        String text = output.startsWith("@") ? read(output.substring(1)) : output;
        RawJson.problemIn(text, JsonFormat.STRICT).ifPresent(problem -> {
            throw new UsageException("The output is %s. Write text in quotes, as '\"text\"'.".formatted(problem));
        });
        return Optional.of(JsonPrinter.compact(text));
    }

    private void requireOutput() {
        if (kind == VerdictKind.MODIFY) {
            throw new UsageException(
                    "A modification needs the output to use instead: --output JSON or --output @FILE.");
        }
        if (kind == VerdictKind.REJECT && reason.isBlank()) {
            throw new UsageException("A rejection needs a reason: --reason TEXT.");
        }
    }

    private void requireReason(RiskLevel level) {
        if (level.needsReason() && reason.isBlank()) {
            throw new UsageException("The risk of this item is %s, so a verdict on it needs a reason: --reason TEXT."
                    .formatted(Shown.lower(level)));
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("The output cannot be read from %s; check the file.".formatted(file));
        }
    }
}
