package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.Interruption;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.AuditFinding;
import io.countersign.engine.review.AuditSeals;
import io.countersign.engine.review.AuditVerification;
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
            var verification = new AuditVerification(open.queue().audit(), AuditSeals.open(file));
            AuditFinding finding = verify(verification, interruption);
            int code = report(finding);
            context.console().flush();
            return code;
        }
    }

    private AuditFinding verify(AuditVerification verification, Interruption interruption) {
        try (var bar = Bar.over("Verifying", context.surroundings().terminal())) {
            return verification.run(bar::at, interruption::isWished);
        }
    }

    private int report(AuditFinding finding) {
        return switch (finding) {
            case AuditFinding.Intact(long lines, String chain) -> {
                tell(node("intact").put("lines", lines).put("chain", chain));
                context.console()
                        .say("The audit chain holds: %,d %s, sealed.".formatted(lines, lines == 1 ? "line" : "lines"));
                yield ExitCode.DONE;
            }
            case AuditFinding.Broken(long line, String problem) -> {
                tell(node("broken").put("line", line).put("problem", problem));
                context.console().say("The audit chain is broken at line %,d: %s.".formatted(line, problem));
                yield ExitCode.REFUSED;
            }
            case AuditFinding.Cancelled(long lines) -> {
                tell(node("cancelled").put("lines", lines));
                context.console()
                        .say(
                                lines == 1
                                        ? "Stopped; the first line holds."
                                        : "Stopped; the first %,d lines hold.".formatted(lines));
                yield ExitCode.REFUSED;
            }
        };
    }

    private void tell(ObjectNode node) {
        if (context.console().isJson()) {
            context.console().json(node);
        }
    }

    private static ObjectNode node(String outcome) {
        return JsonNodeFactory.instance.objectNode().put("audit", outcome);
    }
}
