package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.Interruption;
import io.countersign.engine.review.AuditFinding;
import io.countersign.engine.review.AuditSeals;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.AuditVerification;

/** Verifies an audit chain and tells what was found. */
record AuditRun(CommandContext context, Interruption interruption) {
    private static final String RESEAL =
            "The server was emptied, an older copy was put in its place, or somebody changed the past. If it was meant, an admin begins a new "
                    + "seal: countersign audit reseal --reviewer NAME --reason TEXT.";

    /** The exit code. */
    int verify(AuditTrail trail, AuditSeals seals) {
        AuditFinding finding = run(new AuditVerification(trail, seals));
        int code = report(finding);
        context.console().flush();
        return code;
    }

    private AuditFinding run(AuditVerification verification) {
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
            case AuditFinding.Unsealed(long line, String problem) -> {
                tell(node("broken").put("line", line).put("problem", problem).put("resealable", true));
                context.console().say("The audit chain is broken at line %,d: %s. %s".formatted(line, problem, RESEAL));
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
