package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "release",
        description = "Make an entry an item in spite of its fault: what could not be read is unknown, its bytes stay.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign queue quarantine release 1771-0 --reviewer alice",
            "  countersign queue quarantine release --all --reviewer alice"
        })
final class QuarantineReleaseCommand implements Callable<Integer> {
    private final CommandContext context;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who releases it.")
    private Reviewer reviewer = new Reviewer("nobody");

    QuarantineReleaseCommand(CommandContext context) {
        this.context = context;
    }

    /** One of the two. */
    static final class Which {
        @Parameters(paramLabel = "ID", description = "Its id in the quarantine.")
        private String id = "";

        @Option(names = "--all", description = "Everything that is in quarantine now.")
        private boolean all;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            Quarantine quarantine = open.queue().quarantine();
            List<String> ids = which.all ? all(quarantine) : List.of(which.id);
            ids.forEach(id -> release(quarantine, id));
            if (which.all) {
                context.console().say("%,d %s released.".formatted(ids.size(), ids.size() == 1 ? "entry" : "entries"));
            }
        }
        return ExitCode.DONE;
    }

    private static List<String> all(Quarantine quarantine) {
        var ids = new ArrayList<String>();
        new QuarantinePages(quarantine).whileTrue(entry -> ids.add(entry.id()));
        return ids;
    }

    private void release(Quarantine quarantine, String id) {
        ReviewId item = quarantine.release(id, reviewer).orElseThrow(() -> QuarantineShowCommand.unknown(id));
        Console console = context.console();
        if (console.isJson()) {
            console.json(
                    JsonNodeFactory.instance.objectNode().put("quarantine", id).put("id", item.value()));
        } else {
            console.line("%s is item %s now.".formatted(id, Shown.id(item)));
        }
    }
}
