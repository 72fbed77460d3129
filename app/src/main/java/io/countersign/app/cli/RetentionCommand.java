package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Archive;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retention",
        description = {
            "Say how long published items stay in Redis, or change it for every console.",
            "Items that have stayed so long, and whose results every group of producers has had, move to a file in the data directory."
        })
final class RetentionCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "TIME",
            converter = Converters.Retention.class,
            description = "How long from now on: such as 30d or 12h, or forever.")
    private @Nullable Duration wanted;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who changes it: an admin, or anybody who decides while there is none.")
    private @Nullable Reviewer by;

    RetentionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (wanted != null && by == null) {
            throw new UsageException("A change needs --reviewer NAME, who changes it.");
        }
        try (OpenQueue open = context.open()) {
            Archive archive = open.queue().archive();
            if (wanted != null && by != null) {
                archive.keepFor(wanted, by);
            }
            print(archive.retention());
        }
        return ExitCode.DONE;
    }

    private void print(Duration retention) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(JsonNodeFactory.instance.objectNode().put("retention_seconds", retention.toSeconds()));
        } else {
            console.line(Optional.of(retention)
                    .filter(time -> !time.isZero())
                    .map(time -> "Published items stay for %s.".formatted(words(time)))
                    .orElse("Published items stay forever."));
        }
    }

    private static String words(Duration time) {
        boolean days = time.equals(Duration.ofDays(time.toDays()));
        return days ? "%,d days".formatted(time.toDays()) : "%,d hours".formatted(time.toHours());
    }
}
