package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Write the items as JSON lines: how each stands, what its producer pushed, the votes, and the published result.",
            "The producer's entry stands in \"entry\" exactly as it was pushed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  countersign queue export reviews.jsonl", "  countersign queue export - --published | jq .result"})
final class ExportCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final int PAGE = 500;
    private static final int CONCURRENT = 8;

    private final CommandContext context;
    private long written;

    @Parameters(paramLabel = "FILE", description = "Where to; - for standard output.")
    private Path file = Path.of("");

    @ArgGroup
    private Part part = new Part();

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    /** Without either, both. */
    static final class Part {
        @Option(names = "--published", description = "Only what is published.")
        private boolean published;

        @Option(names = "--open", description = "Only what is not yet published.")
        private boolean open;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            if (file.equals(STANDARD_OUTPUT)) {
                export(open.queue(), context.console());
                context.console().flush();
            } else {
                new ExportFile(file).write(to -> export(open.queue(), to));
                context.console()
                        .say("%,d %s written to %s.".formatted(written, written == 1 ? "item" : "items", file));
            }
        }
        return ExitCode.DONE;
    }

    private void export(ReviewQueue queue, Console to) {
        if (!part.published) {
            queue.feed()
                    .snapshot(
                            PAGE,
                            rows -> rows.stream()
                                    .gather(Gatherers.mapConcurrent(CONCURRENT, row -> queue.find(row.id())))
                                    .flatMap(Optional::stream)
                                    .filter(item -> !item.row().state().isPublished())
                                    .forEach(item -> write(ItemJson.item(item), to)));
        }
        if (!part.open) {
            new PublishedItems(queue)
                    .forEach(results -> results.stream()
                            .gather(Gatherers.mapConcurrent(CONCURRENT, result -> published(queue, result)))
                            .forEach(node -> write(node, to)));
        }
    }

    private static ObjectNode published(ReviewQueue queue, ReviewResult result) {
        ObjectNode node = queue.find(result.item()).map(ItemJson::item).orElseGet(() -> archived(result));
        node.set("result", ItemJson.result(result));
        return node;
    }

    private static ObjectNode archived(ReviewResult result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", result.item().value())
                .put("state", result.status())
                .put("content", result.content().hex());
    }

    private void write(ObjectNode node, Console to) {
        to.json(node);
        written++;
    }
}
