package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.QueueStats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "stats", description = "Count how many entries and items stand where.")
final class StatsCommand implements Callable<Integer> {
    private final CommandContext context;

    StatsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            QueueStats stats = open.queue().stats();
            Console console = context.console();
            if (console.isJson()) {
                console.json(json(open.place(), stats));
            } else {
                console.line("Queue            " + open.place());
                lines(stats).forEach((name, number) -> console.line("%-17s%,d".formatted(name, number)));
            }
        }
        return ExitCode.DONE;
    }

    private static Map<String, Long> lines(QueueStats stats) {
        var lines = new LinkedHashMap<String, Long>();
        lines.put("Open", stats.open());
        lines.put("  nobody on it", stats.pending());
        lines.put("  claimed", stats.claimed());
        lines.put("  second person", stats.second());
        lines.put("Held", stats.held());
        lines.put("Approved", stats.approved());
        lines.put("Modified", stats.modified());
        lines.put("Rejected", stats.rejected());
        lines.put("Not taken in", stats.raw());
        lines.put("Duplicates", stats.duplicates());
        lines.put("Quarantine", stats.quarantined());
        lines.put("Audit lines", stats.auditLines());
        return lines;
    }

    private static ObjectNode json(String place, QueueStats stats) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("queue", place)
                .put("raw", stats.raw())
                .put("open", stats.open())
                .put("pending", stats.pending())
                .put("claimed", stats.claimed())
                .put("second", stats.second())
                .put("held", stats.held())
                .put("approved", stats.approved())
                .put("modified", stats.modified())
                .put("rejected", stats.rejected())
                .put("duplicates", stats.duplicates())
                .put("quarantined", stats.quarantined())
                .put("audit_lines", stats.auditLines());
    }
}
