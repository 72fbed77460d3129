package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.ReviewItem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        description = "Show one item: the evidence, the output, the model's advice, the votes and the history.",
        footerHeading = "%nExamples:%n",
        footer = {"  countersign queue show 3f2a91", "  countersign queue show 3f2a91 --json"})
final class ShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private ItemArgument which = new ItemArgument();

    @Option(names = "--full", description = "Show the whole of it, however long.")
    private boolean full;

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            ReviewItem item = which.in(open.queue());
            Console console = context.console();
            if (console.isJson()) {
                ObjectNode node = ItemJson.item(item);
                node.set("history", ItemJson.history(item));
                console.json(node);
            } else {
                var text = new ItemText(context.surroundings().clock(), open.queue(), full);
                text.of(item).forEach(console::line);
            }
        }
        return ExitCode.DONE;
    }
}
