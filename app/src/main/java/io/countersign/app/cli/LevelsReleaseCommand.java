package io.countersign.app.cli;

import io.countersign.engine.autonomy.AutonomyEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "release",
        description = "Let the rules raise and lower a model again; a locked one advises on probation.")
final class LevelsReleaseCommand extends LevelChange implements Callable<Integer> {
    LevelsReleaseCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return change();
    }

    @Override
    AutonomyEvent wish(String by, String why) {
        return new AutonomyEvent.Released(by, why);
    }
}
