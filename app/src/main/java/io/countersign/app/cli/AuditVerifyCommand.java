package io.countersign.app.cli;

import io.countersign.app.start.Interruption;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.AuditSeals;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description = {
            "Recompute the audit chain from its first line, and compare it with what earlier verifications sealed.",
            "If it holds it is sealed on this computer, so that what is changed or cut off later shows."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    AuditVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.watch();
                OpenQueue open = context.open()) {
            Path file = context.surroundings().data().seals(open.place());
            return new AuditRun(context, interruption).verify(open.queue().audit(), AuditSeals.open(file));
        }
    }
}
