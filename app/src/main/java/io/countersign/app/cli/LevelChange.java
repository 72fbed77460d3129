package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person's wish for the level of a model. */
abstract class LevelChange {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model.")
    private @Nullable String model;

    @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who wants it.")
    private @Nullable Reviewer reviewer;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the history.")
    private String reason = "";

    LevelChange(CommandContext context) {
        this.context = context;
    }

    abstract AutonomyEvent wish(String by, String why);

    int change() {
        if (reason.isBlank() || model == null || model.isBlank() || reviewer == null) {
            throw new UsageException("Name the model, and say why with --reason.");
        }
        try (OpenQueue open = context.open();
                AutonomyBoard levels = open.shared().autonomy()) {
            String name = model;
            if (levels.statuses().stream().noneMatch(status -> status.model().equals(name))) {
                context.console().note("No engine has told anything of %s so far.".formatted(name));
            }
            tell(levels.report(name, wish(reviewer.name(), reason)));
        }
        return ExitCode.DONE;
    }

    private void tell(AutonomyStatus status) {
        if (context.console().isJson()) {
            LevelText.print(status, context.console());
        }
        String next = status.pinned() ? "" : ", and the rules raise and lower it again";
        context.console().say("%s is at %s now%s.".formatted(status.model(), status.level(), next));
    }
}
