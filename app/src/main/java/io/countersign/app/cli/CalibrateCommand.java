package io.countersign.app.cli;

import io.countersign.app.decisions.ModelVersion;
import io.countersign.app.decisions.Reviewed;
import io.countersign.app.decisions.ReviewedDecisions;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.calibration.CalibrationMethod;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "calibrate",
        description = {
            "Hold a model's confidence against people's verdicts, and fit what it should count as.",
            "An output that was approved as it was is right; one that was modified or rejected is not. With --apply the policy takes it on, and every engine goes by it within a second. Only an admin may, as soon as there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign calibrate --model loan-2",
            "  countersign calibrate --model loan-2 --model-version 2026-10-01",
            "  countersign calibrate --model loan-2 --apply --reviewer ada --reason \"Too sure since March\""
        })
final class CalibrateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--model", paramLabel = "NAME", required = true, description = "Whose confidence.")
    private String model = "";

    @Option(
            names = "--model-version",
            paramLabel = "VERSION",
            description = "Only of this version of the model; the calibration is then for it alone.")
    private @Nullable String version;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "temperature (one number), platt (two; otherwise this) or isotonic (any curve that never falls).")
    private CalibrationMethod method = CalibrationMethod.PLATT;

    @Option(
            names = "--min",
            paramLabel = "N",
            converter = Converters.Verdicts.class,
            description = "How many verdicts there must be, from 20; otherwise 100, or 1000 for isotonic.")
    private @Nullable Integer least;

    @Option(names = "--apply", description = "Put it in force, as a new version of the policy.")
    private boolean apply;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "With --apply: who does it.")
    private @Nullable Reviewer reviewer;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --apply: why, for the history.")
    private String reason = "";

    CalibrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (apply && (reviewer == null || reason.isBlank())) {
            throw new UsageException(
                    "--apply needs --reviewer NAME and --reason TEXT: who changes the policy, and why.");
        }
        if (!apply && (reviewer != null || !reason.isBlank())) {
            throw new UsageException("--reviewer and --reason go with --apply; add it.");
        }
        if (model.isBlank() || (version != null && version.isBlank())) {
            throw new UsageException(
                    "--model and --model-version need a name; leave out --model-version for all versions of a model.");
        }
        try (OpenQueue open = context.open()) {
            var fit = CalibrationFinding.of(
                    new ModelVersion(model, version == null ? "" : version),
                    method,
                    least == null ? method.least() : least,
                    reviewed(open));
            if (reviewer == null) {
                new CalibrationText(context.console(), fit).tell();
            } else {
                new CalibrationText(context.console(), fit).tell(applied(open, fit, reviewer));
            }
        }
        return ExitCode.DONE;
    }

    private List<Reviewed> reviewed(OpenQueue open) {
        try (Bar bar = Bar.over("Reading results", context.surroundings().terminal())) {
            return ReviewedDecisions.all(open.queue()).read(bar::at);
        }
    }

    private PolicyVersion applied(OpenQueue open, CalibrationFinding fit, Reviewer by) {
        try (PolicyStore policies = open.shared().policies()) {
            PolicyVersion inForce = policies.beginningWith(context.beginning()).current();
            var policy = inForce.policy().with(fit.calibration());
            return switch (policies.apply(policy, inForce.number(), by.name(), reason)) {
                case PolicyChange.Applied(var version) -> version;
                case PolicyChange.Forbidden _ -> throw QueueRefusedException.adminNeeded(by);
                case PolicyChange.Overtaken(var other) ->
                    throw new UsageException(
                            "Nothing was changed: %s has just put version %d in force. Give the command again."
                                    .formatted(other.author(), other.number()));
            };
        }
    }
}
