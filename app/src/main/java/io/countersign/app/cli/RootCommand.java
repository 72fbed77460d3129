package io.countersign.app.cli;

import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.OpenQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "countersign",
        versionProvider = ProgramVersion.class,
        description = {
            "The console where people sign off what an AI is not trusted to decide alone.",
            "Without a command it opens the window."
        },
        footerHeading = "%nVariables:%n",
        footer = {
            "  REDIS_URL         the Redis server; --redis comes before it",
            "  COUNTERSIGN_TOKEN what callers of the gateway have to show",
            "  COUNTERSIGN_HOME  where the embedded server, the journal and the log live"
        })
final class RootCommand implements Callable<Integer> {
    private static final Path PICTURES = Path.of("countersign-tour");

    private final CommandContext context;

    @Option(
            names = "--sample",
            description =
                    "Open the window on made-up loan applications, scored by models trained on the spot. With --redis they go to that server, where producers and other people see them too.")
    private boolean sample;

    @Option(
            names = "--sample-rate",
            paramLabel = "N",
            description =
                    "How many of them come in a minute, 0 to 6000; otherwise 30. About one of five goes to people under the policy with which the sample begins on the embedded server.")
    private @Nullable Integer sampleRate;

    @Option(
            names = "--sample-drift",
            description =
                    "Other people apply and pay back than the models have learned; drift is noticed in minutes. The palette switches "
                            + "it too.")
    private boolean sampleDrift;

    @Option(
            names = "--sample-anyway",
            description =
                    "Put the made-up applications on a queue that holds other items too; otherwise that is refused.")
    private boolean sampleAnyway;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RootCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Surroundings surroundings = context.surroundings();
        if (surroundings.desktop().isEmpty()) {
            return usage();
        }
        Optional<SampleWish> wish = sampleWish();
        return surroundings.display() ? surroundings.desktop().get().open(context.url(), wish) : withoutDisplay();
    }

    private Optional<SampleWish> sampleWish() {
        if (!sample && (sampleRate != null || sampleDrift || sampleAnyway)) {
            throw new UsageException("--sample-rate, --sample-drift and --sample-anyway go with --sample; add it.");
        }
        try {
            int rate = sampleRate == null ? SampleWish.PER_MINUTE : sampleRate;
            return sample ? Optional.of(new SampleWish(rate, sampleDrift, sampleAnyway)) : Optional.empty();
        } catch (IllegalArgumentException outOfRange) {
            throw new UsageException("--sample-rate must be 0 to 6000, was %d.".formatted(sampleRate));
        }
    }

    private int withoutDisplay() {
        if (context.surroundings().tour().isEmpty()) {
            throw new UsageException("There is no display to open the window on; set DISPLAY, or use a command.");
        }
        context.url().ifPresent(this::requireUsable);
        Path pictures = PICTURES.toAbsolutePath();
        context.console()
                .note("There is no display to open the window on, so here is the tour, with pictures in " + pictures
                        + ".");
        return new TourCommand(context, context.surroundings().tour().get()).into(pictures);
    }

    /** Whoever names a server should hear if it cannot be used, and that the tour leaves it alone. */
    private void requireUsable(String url) {
        String place;
        try (OpenQueue open = context.surroundings().queues().open(Optional.of(url))) {
            place = open.place();
        }
        context.console().note("%s can be reached; the tour leaves it alone.".formatted(place));
    }

    private int usage() {
        CommandLine program = spec.commandLine();
        program.usage(program.getErr());
        return ExitCode.USAGE;
    }
}
