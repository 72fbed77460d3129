package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Give a person a role.",
            "A reviewer claims and decides; a senior's approval also counts where a senior is asked for; an analyst looks and comments; an admin decides like a senior and changes rules and roles."
        })
final class ReviewersSetCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "The person.")
    private Reviewer reviewer = new Reviewer("nobody");

    @Parameters(index = "1", paramLabel = "ROLE", description = "reviewer, senior, analyst or admin.")
    private Role role = Role.REVIEWER;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            required = true,
            description = "Who gives it: an admin, or anybody who decides while there is none.")
    private Reviewer by = new Reviewer("nobody");

    ReviewersSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.open()) {
            open.queue().reviewers().register(reviewer, role, by);
        }
        if (context.console().isJson()) {
            context.console()
                    .json(JsonNodeFactory.instance
                            .objectNode()
                            .put("name", reviewer.name())
                            .put("role", Shown.lower(role)));
        }
        context.console().say("%s has the role %s now.".formatted(reviewer, Shown.lower(role)));
        return ExitCode.DONE;
    }
}
