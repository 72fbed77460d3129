package io.countersign.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.imports.Lines;
import io.countersign.app.start.Interruption;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "decide",
        description = {
            "Read requests as JSON lines, route each by the policy, and write the decisions as JSON lines.",
            "",
            "A line has an \"input\", and with \"model_output\" and \"confidence\" the answer of a model; without "
                    + "them the models of --models are asked. What people have to "
                    + "decide is put into the review queue before its decision is written.",
            "",
            "Policy and autonomy levels are those that consoles and engines share on the Redis of the queue, and the "
                    + "decisions are told there, so that they are watched for drift. Over the same lines again, people are not "
                    + "asked again, for a day: by the id of each, or where it has none by source, line and content."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign decide --models models.json < requests.jsonl",
            "  countersign decide --input answers.jsonl --output decisions.jsonl",
            "  countersign decide --policy policy.json --dry-run < answers.jsonl | jq .status"
        })
final class DecideCommand implements Callable<Integer> {
    private static final Path STANDARD = Path.of("-");

    private final CommandContext context;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The policy as JSON; otherwise the one in force, and until there is one the built-in one, with "
                            + "MIN_CONFIDENCE and HIGH_RISK_THRESHOLD.")
    private @Nullable Path policyFile;

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "The models as JSON that answer requests which bring no answer; otherwise nobody does.")
    private @Nullable Path modelsFile;

    @Option(names = "--input", paramLabel = "FILE", description = "Where from; - for standard input, otherwise that.")
    private Path input = STANDARD;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What lines without an id say they come from; otherwise the file's name.")
    private @Nullable String source;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; - for standard output, otherwise that.")
    private Path output = STANDARD;

    @Option(names = "--dry-run", description = "Decide, but ask nobody and record nothing.")
    private boolean dryRun;

    DecideCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (Path read : read()) {
            keepFromEmptying(read);
        }
        Policy policy = policyFile == null ? context.beginning() : PolicyFile.read(policyFile);
        try (DecideDesk desk = dryRun ? DecideDesk.openForDryRun(context) : DecideDesk.open(context)) {
            return decide(desk, policyFile == null ? inForce(desk, policy) : PolicySource.of(policy));
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("%s cannot be read; check the file and your rights.".formatted(input));
        }
    }

    private PolicySource inForce(DecideDesk desk, Policy beginning) {
        context.tellUncounted(desk.inForce());
        return desk.policies(beginning);
    }

    private int decide(DecideDesk desk, PolicySource policies) throws IOException {
        try (AskedModels models = AskedModels.in(modelsFile, context.surroundings());
                Lines lines = new Lines(in(), RequestReader.LONGEST);
                OutputStream out = out();
                Interruption interruption = Interruption.watch();
                Bar bar = bar()) {
            var to = new Console(out, out);
            var engines =
                    new Engines(policies, models, desk, context.surroundings().clock());
            var requests = new RequestLines(
                    lines, source(), engines::request, context.console()::note, interruption::isWished);
            var run = new DecisionRun(
                    requests, engines, told(models, to), context.console()::note, () -> bar.at(lines.bytesRead()));
            decide(run, models, to);
            models.summary().ifPresent(context.console()::note);
            return report(run, requests, interruption);
        }
    }

    /** What models decide is told as soon as it is decided, because they take their time. */
    private static Consumer<JsonNode> told(AskedModels models, Console to) {
        Consumer<JsonNode> told = to::json;
        return models.areThere() ? told.andThen(decision -> to.flush()) : told;
    }

    /** Even if it breaks off, what was decided is told. */
    private static void decide(DecisionRun run, AskedModels models, Console to) {
        try {
            run.run(models.atOnce());
        } finally {
            to.flush();
        }
    }

    private int report(DecisionRun run, RequestLines requests, Interruption interruption) {
        context.console().note(run.summary());
        if (interruption.isWished()) {
            context.console()
                    .note("Interrupted: what comes behind line %,d is not decided.".formatted(requests.last()));
        }
        return run.refused() == 0 && !interruption.isWished() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** On a terminal, unless the decisions themselves are shown there. */
    private Bar bar() throws IOException {
        boolean watched = context.surroundings().terminal() && !output.equals(STANDARD);
        OptionalLong size =
                input.equals(STANDARD) || !watched ? OptionalLong.empty() : OptionalLong.of(Files.size(input));
        return Bar.overBytes("Deciding", size, watched);
    }

    private List<Path> read() {
        return Stream.of(input, policyFile, modelsFile)
                .filter(Objects::nonNull)
                .filter(file -> !file.equals(STANDARD))
                .toList();
    }

    /** The output is emptied before the first line is read; a link to the same file is the same file. */
    private void keepFromEmptying(Path read) {
        try {
            if (!output.equals(STANDARD) && Files.isRegularFile(output) && Files.isSameFile(read, output)) {
                throw new UsageException("%s would be emptied, because it is read too; name another file for --output."
                        .formatted(output));
            }
        } catch (NoSuchFileException absent) {
            return; // whoever reads it says so
        } catch (IOException e) {
            throw new UsageException("%s cannot be read; check the file and your rights.".formatted(read));
        }
    }

    private String source() {
        if (source != null) {
            return source;
        }
        return input.equals(STANDARD) ? "standard input" : String.valueOf(input.getFileName());
    }

    private InputStream in() throws IOException {
        return input.equals(STANDARD) ? context.surroundings().in() : Files.newInputStream(input);
    }

    private OutputStream out() {
        if (output.equals(STANDARD)) {
            return new Unclosed(context.surroundings().out());
        }
        try {
            return Files.newOutputStream(output);
        } catch (IOException e) {
            throw new UsageException("%s cannot be written; check its directory, your rights and the space on the disk."
                    .formatted(output));
        }
    }
}
