package io.countersign.app.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = {
            "Show the policy in force, as --policy of decide and policy apply read it.",
            "With --json it is one line, with its version, author and reason beside it."
        },
        footerHeading = "%nExamples:%n",
        footer = "  countersign policy show > policy.json")
final class PolicyShowCommand implements Callable<Integer> {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withArrayIndenter(LINES).withObjectIndenter(LINES));

    private final CommandContext context;

    PolicyShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PolicyVersion version = inForce();
        Console console = context.console();
        if (console.isJson()) {
            console.json(PolicyVersionText.json(version));
            return ExitCode.DONE;
        }
        console.line(pretty(version));
        console.note(PolicyVersionText.sentence(
                version, context.surroundings().clock().getZone()));
        return ExitCode.DONE;
    }

    private PolicyVersion inForce() {
        try (OpenQueue open = context.open();
                PolicyStore policies = open.shared().policies()) {
            return policies.beginningWith(context.beginning()).current();
        }
    }

    private static String pretty(PolicyVersion version) {
        try {
            return PRETTY.writeValueAsString(PolicyJson.write(version.policy()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree can always be written", impossible);
        }
    }
}
