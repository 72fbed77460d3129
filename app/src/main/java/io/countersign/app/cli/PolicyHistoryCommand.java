package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "history", description = "List the versions of the policy, the newest first.")
final class PolicyHistoryCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            converter = Converters.Count.class,
            description = "At most so many, otherwise ${DEFAULT-VALUE}.")
    private int limit;

    PolicyHistoryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.open();
                PolicyStore policies = open.shared().policies()) {
            List<PolicyVersion> versions = policies.history(limit);
            if (versions.isEmpty()) {
                context.console().note("Nobody has put a policy in force.");
            }
            versions.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(PolicyVersion version) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(PolicyVersionText.json(version));
        } else {
            console.line(PolicyVersionText.sentence(
                    version, context.surroundings().clock().getZone()));
        }
    }
}
