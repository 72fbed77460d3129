package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Quarantine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what could not be read, the oldest first, with the reason.")
final class QuarantineListCommand implements Callable<Integer> {
    private final CommandContext context;
    private long shown;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            converter = Converters.Count.class,
            description = "At most so many, otherwise ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--all", description = "All of them, however many; --limit does not count then.")
    private boolean all;

    QuarantineListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            new QuarantinePages(open.queue().quarantine()).whileTrue(this::show);
            long more = open.queue().stats().quarantined() - shown;
            if (shown == 0) {
                context.console().note("Nothing is in quarantine.");
            } else if (more > 0) {
                context.console().note("%,d more; --all shows all of them.".formatted(more));
            }
        }
        return ExitCode.DONE;
    }

    private boolean show(Quarantine.Entry entry) {
        if (!all && shown >= limit) {
            return false;
        }
        print(entry);
        shown++;
        return true;
    }

    private void print(Quarantine.Entry entry) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(json(entry));
            return;
        }
        if (shown == 0) {
            console.line(line("ID", "SINCE", "REASON"));
        }
        String since = Shown.moment(entry.at(), context.surroundings().clock().getZone());
        console.line(line(entry.id(), since, reason(entry)));
    }

    /** Whole for whoever reads a pipe; a line of a terminal has an end. */
    private String reason(Quarantine.Entry entry) {
        String reason = entry.reason().toString();
        return context.surroundings().terminal() ? Shown.cut(reason, 59) : reason;
    }

    /** The entry without its bytes. */
    static ObjectNode json(Quarantine.Entry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put("field", entry.reason().field())
                .put("problem", entry.reason().problem())
                .put("bytes", entry.raw().length);
    }

    private static String line(String id, String since, String reason) {
        return "%s  %s  %s".formatted(Shown.column(id, 18), Shown.column(since, 19), reason);
    }
}
