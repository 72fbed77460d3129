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
    /** How a chain that holds came to its seal. */
    private enum Sealing {
        GOES_ON(""),
        BEGUN_ANEW(" A new seal begins with it; the earlier ones stay in the file and no longer count."),
        NOT_NEEDED_ANEW(" Its earlier seals hold too, so none was begun anew.");

        private final String sentence;

        Sealing(String sentence) {
            this.sentence = sentence;
        }
    }

    private static final String RESEAL =
            "The server was emptied, an older copy was put in its place, or somebody changed the past. If it was meant, an admin begins a new "
                    + "seal: countersign audit reseal --reviewer NAME --reason TEXT.";

    /** The exit code. */
    int verify(AuditTrail trail, AuditSeals seals) {
        return report(run(new AuditVerification(trail, seals)), Sealing.GOES_ON);
    }

    /** Begins a new seal where the chain holds and the seals so far do not. The exit code. */
    int reseal(AuditTrail trail, AuditSeals seals, AuditSeals.Beginning why) {
        AuditFinding finding = run(new AuditVerification(trail, seals));
        return finding instanceof AuditFinding.Unsealed
                ? report(run(new AuditVerification(trail, seals.anew(why))), Sealing.BEGUN_ANEW)
                : report(finding, Sealing.NOT_NEEDED_ANEW);
    }

    private AuditFinding run(AuditVerification verification) {
        try (var bar = Bar.over("Verifying", context.surroundings().terminal())) {
            return verification.run(bar::at, interruption::isWished);
        }
    }

    private int report(AuditFinding finding, Sealing sealing) {
        int code = told(finding, sealing);
        context.console().flush();
        return code;
    }

    private int told(AuditFinding finding, Sealing sealing) {
        return switch (finding) {
            case AuditFinding.Intact(long lines, String chain) -> {
                tell(node("intact")
                        .put("lines", lines)
                        .put("chain", chain)
                        .put("begun_anew", sealing == Sealing.BEGUN_ANEW));
                context.console()
                        .say("The audit chain holds: %,d %s, sealed.%s"
                                .formatted(lines, lines == 1 ? "line" : "lines", sealing.sentence));
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
