package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A person's wish for the level of a model. */
abstract class LevelChange {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model.")
    private String model = "";

    @Mixin
    private Signature signature = new Signature();

    LevelChange(CommandContext context) {
        this.context = context;
    }

    abstract AutonomyEvent wish(String by, String why);

    int change() {
        AutonomyEvent wish = wish(signature.reviewer().name(), signature.reason());
        if (model.isBlank()) {
            throw new UsageException("Name the model.");
        }
        try (OpenQueue open = context.open();
                AutonomyBoard levels = open.shared().autonomy()) {
            if (levels.statuses().stream().noneMatch(status -> status.model().equals(model))) {
                context.console().note("No engine has told anything of %s so far.".formatted(model));
            }
            tell(levels.report(model, wish));
        }
        return ExitCode.DONE;
    }

    private void tell(AutonomyStatus status) {
        if (context.console().isJson()) {
            LevelText.print(status, context.console());
        }
        context.console().say("%s is at %s now%s.".formatted(status.model(), status.level(), next(status)));
    }

    private static String next(AutonomyStatus status) {
        if (status.pinned()) {
            return "";
        }
        return status.alarm().isEmpty()
                ? ", and the rules raise and lower it again"
                : ", and the rules raise it when somebody has accepted on the Drift screen what is usual: "
                        + status.alarm();
    }
}
