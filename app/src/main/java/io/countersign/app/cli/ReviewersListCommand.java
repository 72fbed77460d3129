package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Role;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List everybody who is registered, with the role.")
final class ReviewersListCommand implements Callable<Integer> {
    private final CommandContext context;

    ReviewersListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.open()) {
            Map<String, Role> all = open.queue().reviewers().all();
            if (all.isEmpty()) {
                context.console().note("Nobody is registered, so everybody is a reviewer.");
            }
            all.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(String name, Role role) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(JsonNodeFactory.instance.objectNode().put("name", name).put("role", Shown.lower(role)));
        } else {
            console.line(Shown.column(name, 40) + " " + Shown.lower(role));
        }
    }
}
