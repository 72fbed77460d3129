package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List the items that wait for people, the most urgent first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign queue list",
            "  countersign queue list --state second --model loan-2 --all",
            "  countersign queue list --state approved,rejected --json"
        })
final class ListCommand implements Callable<Integer> {
    private static final int PAGE = 2_000;
    private static final int CONCURRENT = 8;

    private final CommandContext context;
    private final Set<ReviewState> states = EnumSet.noneOf(ReviewState.class);
    private @Nullable String model;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            converter = Converters.Count.class,
            description = "At most so many, otherwise ${DEFAULT-VALUE}.")
    private int limit;

    private boolean all;
    private long shown;
    private long matching;

    ListCommand(CommandContext context) {
        this.context = context;
    }

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description =
                    "Only these: pending, claimed, second (waits for another person), held (can be undone), approved, "
                            + "modified, rejected. Otherwise all that are not yet published.")
    void states(List<ReviewState> wanted) {
        states.addAll(wanted);
    }

    @Option(names = "--model", paramLabel = "MODEL", description = "Only what this model made.")
    void model(String wanted) {
        model = wanted;
    }

    @Option(names = "--all", description = "All of them, however many; --limit does not count then.")
    void all(boolean wanted) {
        all = wanted;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            list(open.queue());
        }
        if (matching > shown) {
            context.console().note("%,d of %,d shown; --all shows all of them.".formatted(shown, matching));
        }
        if (matching == 0) {
            context.console().note(states.isEmpty() && model == null ? "No item waits." : "No item matches.");
        }
        return ExitCode.DONE;
    }

    private void list(ReviewQueue queue) {
        if (states.isEmpty() || states.stream().anyMatch(state -> !state.isPublished())) {
            queue.feed().snapshot(PAGE, rows -> rows.forEach(this::show));
        }
        if (states.stream().anyMatch(ReviewState::isPublished)) {
            new PublishedItems(queue)
                    .forEach(results -> results.stream()
                            .gather(Gatherers.mapConcurrent(CONCURRENT, result -> queue.find(result.item())))
                            .forEach(item -> item.ifPresent(found -> show(found.row()))));
        }
    }

    private void show(ReviewRow row) {
        boolean wanted =
                (states.isEmpty() || states.contains(row.state())) && (model == null || model.equals(row.model()));
        if (!wanted) {
            return;
        }
        matching++;
        if (all || shown < limit) {
            print(row);
            shown++;
        }
    }

    private void print(ReviewRow row) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(ItemJson.row(row));
            return;
        }
        if (shown == 0) {
            console.line(RowTable.header());
        }
        console.line(RowTable.line(row, context.surroundings().clock().instant()));
    }
}
