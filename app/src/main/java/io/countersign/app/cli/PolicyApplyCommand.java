package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueRefusedException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description = {
            "Put a policy in force for every engine and console on the queue, within a second.",
            "What the file does not mention has its default. Only an admin may, as soon as there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = "  countersign policy apply policy.json --reviewer ada --reason \"Fewer audits\"")
final class PolicyApplyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The policy as JSON.")
    private Path file = Path.of("");

    @Mixin
    private Signature signature = new Signature();

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "Only if this version is in force, so that nobody's change is lost; otherwise whichever is.")
    private @Nullable Long base;

    PolicyApplyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = signature.reason();
        Policy policy = PolicyFile.read(file);
        try (OpenQueue open = context.open();
                PolicyStore policies = open.shared().policies()) {
            long seen = base == null ? policies.current().number() : base;
            tell(applied(policies.apply(policy, seen, signature.reviewer().name(), reason)));
        }
        return ExitCode.DONE;
    }

    private PolicyVersion applied(PolicyChange change) {
        return switch (change) {
            case PolicyChange.Applied(var version) -> version;
            case PolicyChange.Forbidden _ -> throw QueueRefusedException.adminNeeded(signature.reviewer());
            case PolicyChange.Overtaken(var inForce) ->
                throw new UsageException(
                        "Nothing was changed: version %d is in force, by %s. countersign policy show shows it; then apply with --base %d."
                                .formatted(inForce.number(), inForce.author(), inForce.number()));
        };
    }

    private void tell(PolicyVersion version) {
        if (context.console().isJson()) {
            context.console().json(PolicyVersionText.json(version));
        }
        context.console().say("Version %d of the policy is in force.".formatted(version.number()));
    }
}
