package io.countersign.app.cli;

import io.countersign.app.start.Interruption;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.AuditSeals;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reseal",
        description = {
            "Begin a new seal of the audit chain, after the server was emptied or an older copy was put in its place on purpose.",
            "The chain that is there has to hold; where the seals so far hold too, nothing is begun anew. They stay in the file, with who began anew, when and why. Only an admin may, as soon as there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = "  countersign audit reseal --reviewer ada --reason \"Test data flushed before the start\"")
final class AuditResealCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private Signature signature = new Signature();

    AuditResealCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var why = new AuditSeals.Beginning(Instant.now(), signature.reviewer(), signature.reason());
        try (Interruption interruption = Interruption.watch();
                OpenQueue open = context.open()) {
            requireAdmin(open.queue().reviewers(), signature.reviewer());
            Path file = context.surroundings().data().seals(open.place());
            return new AuditRun(context, interruption).reseal(open.queue().audit(), AuditSeals.open(file), why);
        }
    }

    private static void requireAdmin(ReviewerRegistry registry, Reviewer by) {
        Role role = registry.roleOf(by);
        boolean governed = registry.all().containsValue(Role.ADMIN);
        if (governed ? role != Role.ADMIN : !role.decides()) {
            throw QueueRefusedException.adminNeeded(by);
        }
    }
}
