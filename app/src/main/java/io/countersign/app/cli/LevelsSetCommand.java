package io.countersign.app.cli;

import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Put a model at a level and keep it there, until it is released or a rule demands less trust.",
            "full: it decides what the policy lets it; reduced: people decide everything; fallback: the rule-based fallback answers, or people where there is none; locked: nothing is decided. Only an admin may, as soon as there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = "  countersign levels set loan-2 reduced --reviewer ada --reason \"New data since Monday\"")
final class LevelsSetCommand extends LevelChange implements Callable<Integer> {
    @Parameters(index = "1", paramLabel = "LEVEL", description = "full, reduced, fallback or locked.")
    private AutonomyLevel level = AutonomyLevel.REDUCED;

    LevelsSetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return change();
    }

    @Override
    AutonomyEvent wish(String by, String why) {
        return new AutonomyEvent.Pinned(level, by, why);
    }
}
