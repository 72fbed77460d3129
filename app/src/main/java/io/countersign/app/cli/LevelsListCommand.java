package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List every model of which something is known, with its level and why.")
final class LevelsListCommand implements Callable<Integer> {
    private final CommandContext context;

    LevelsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.open();
                AutonomyBoard levels = open.shared().autonomy()) {
            List<AutonomyStatus> all = levels.statuses();
            if (all.isEmpty()) {
                context.console().note("Nothing is known of any model, so each is at FULL.");
            }
            all.forEach(status -> LevelText.print(status, context.console()));
        }
        return ExitCode.DONE;
    }
}
