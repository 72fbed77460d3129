package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.imports.EntrySource;
import io.countersign.app.imports.EntrySources;
import io.countersign.app.imports.FileFormat;
import io.countersign.app.imports.Import;
import io.countersign.app.imports.ImportSummary;
import io.countersign.app.imports.MappingWish;
import io.countersign.app.imports.SourceFile;
import io.countersign.app.start.Interruption;
import io.countersign.app.start.OpenQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Bring a file of decisions into the review queue: JSON lines as producers push them, or CSV with a header.",
            "",
            "A row of a CSV file becomes an entry: columns named like a field of an entry (model_output, confidence, risk_score, model or model_name, timestamp) map themselves, --map says the others, and what is left becomes the input. Importing the same file again adds nothing.",
            "",
            "What cannot be read is listed with its line and the reason. A JSON line, or a row with a bad value, waits in quarantine; a row of a CSV file that makes no entry (too few or too many values, a quote left open, another encoding) is not imported at all: mend the file and import it again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign queue import decisions.jsonl",
            "  countersign queue import loans.csv --map model_output=decision --map confidence=score",
            "  countersign queue import loans.csv --map model_output=decision,amount --set model_name=loan-2",
            "  producer | countersign queue import - --format jsonl"
        })
final class ImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or csv; otherwise told by the file's name or its beginning.")
    private @Nullable FileFormat format;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN[,COLUMN...]",
            description = "The columns that make a field; fields are input, model_output, confidence, risk_score, "
                    + "model_name, timestamp, reasons, priority and due. FIELD= maps nothing to it.")
    private List<String> maps = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "A field that is the same in every row, such as model_name=loan-2 or risk_score=0.4.")
    private List<String> constants = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "What the rows of a CSV file say they come from; otherwise the file's name. Rows with the same "
                            + "source, line and content are one item.")
    private @Nullable String source;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (SourceFile opened = SourceFile.open(file, context.surroundings().in());
                EntrySource entries = sources(opened).open(opened);
                OpenQueue open = context.open()) {
            return run(opened, entries, open);
        }
    }

    private EntrySources sources(SourceFile opened) {
        var wish = new MappingWish(columns(), constants(), source == null ? opened.name() : source);
        return new EntrySources(Optional.ofNullable(format), wish, csv.encoding(), csv.delimiter());
    }

    private Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (String map : maps) {
            Assignment part = Assignment.parse("--map", "COLUMN", map);
            List<String> names = columns.computeIfAbsent(part.field(), field -> new ArrayList<>());
            if (!part.value().isBlank()) {
                names.add(part.value().strip());
            }
        }
        return columns;
    }

    private Map<String, String> constants() {
        var values = new LinkedHashMap<String, String>();
        for (String set : constants) {
            Assignment part = Assignment.parse("--set", "VALUE", set);
            values.put(part.field(), part.value());
        }
        return values;
    }

    private int run(SourceFile opened, EntrySource entries, OpenQueue open) throws IOException {
        try (Interruption interruption = Interruption.watch()) {
            ImportSummary summary = imported(opened, entries, open, interruption);
            report(summary, open.place());
            return summary.isWhole() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private ImportSummary imported(SourceFile opened, EntrySource entries, OpenQueue open, Interruption interruption)
            throws IOException {
        try (ImportProgress progress = new ImportProgress(context, opened)) {
            return new Import(open.queue(), progress, interruption::isWished, open.share()::revive).run(entries);
        }
    }

    private void report(ImportSummary summary, String place) {
        Console console = context.console();
        if (console.isJson()) {
            console.json(JsonNodeFactory.instance
                    .objectNode()
                    .put("queue", place)
                    .put("entries", summary.entries())
                    .put("accepted", summary.accepted())
                    .put("duplicates", summary.duplicates())
                    .put("quarantined", summary.quarantined())
                    .put("unreadable", summary.unreadable())
                    .put("complete", summary.complete()));
        }
        console.say(ImportSentence.of(summary));
        console.flush();
    }
}
