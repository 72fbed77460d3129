package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Quarantine;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show one entry as its producer pushed it, and what is wrong with it.")
final class QuarantineShowCommand implements Callable<Integer> {
    private static final int LONGEST = 20_000;

    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "Its id in the quarantine.")
    private String id = "";

    @Option(names = "--raw", description = "Write nothing but its bytes as they are.")
    private boolean raw;

    QuarantineShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenQueue open = context.openUpToDate()) {
            show(open.queue().quarantine().find(id).orElseThrow(() -> unknown(id)));
        }
        return ExitCode.DONE;
    }

    static UsageException unknown(String id) {
        return new UsageException(
                "There is no entry %s in quarantine; \"countersign queue quarantine list\" shows them.".formatted(id));
    }

    private void show(Quarantine.Entry entry) {
        Console console = context.console();
        Optional<String> text = RawJson.text(entry.raw());
        if (raw) {
            console.bytes(entry.raw());
        } else if (console.isJson()) {
            console.json(json(entry, text));
        } else {
            String since =
                    Shown.moment(entry.at(), context.surroundings().clock().getZone());
            console.line("Entry   " + entry.id());
            console.line("Since   " + since);
            console.line("Reason  " + entry.reason());
            console.line("");
            console.line(text.map(QuarantineShowCommand::cut)
                    .orElse("(%,d bytes that are not UTF-8; --raw writes them)".formatted(entry.raw().length)));
        }
    }

    private static ObjectNode json(Quarantine.Entry entry, Optional<String> text) {
        ObjectNode node = QuarantineListCommand.json(entry);
        return text.isPresent()
                ? node.put("raw", text.get())
                : node.put("raw_base64", Base64.getEncoder().encodeToString(entry.raw()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : "%s…%n(%,d more characters; --raw writes them all)"
                        .formatted(text.substring(0, LONGEST), text.length() - LONGEST);
    }
}
