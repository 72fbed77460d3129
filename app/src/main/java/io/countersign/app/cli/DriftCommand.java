package io.countersign.app.cli;

import io.countersign.app.imports.CsvColumns;
import io.countersign.app.imports.SourceFile;
import io.countersign.app.start.Interruption;
import io.countersign.engine.drift.AdwinMonitor;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.MeanShiftMonitor;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.MonitorSettings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "drift",
        description = {
            "Look for changes in a column of a CSV file.",
            "Writes one JSON line per alarm, then a summary as JSON. An index counts the rows from 1; start is about the first "
                    + "row after the change. Cells that are no number are counted and listed, and change nothing.",
            "",
            "any-change, mean-shift and calibration keep the promise of --target, whatever the values look like; adwin, kl, ks, "
                    + "rolling-mean and rolling-mean-15 have a fixed rate, which the summary states."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  countersign drift decisions.csv --column confidence",
            "  countersign drift decisions.csv --column confidence --monitor mean-shift --tolerance .05",
            "  countersign drift decisions.csv --column confidence --monitor calibration --correct correct"
        })
final class DriftCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The CSV file, with a header; - for standard input.")
    private String file = "";

    @Option(names = "--column", required = true, paramLabel = "C", description = "The column that is watched.")
    private String column = "";

    @Option(
            names = "--correct",
            paramLabel = "C",
            description = "For calibration: the column that says whether the output was right, 1 or 0, true or false.")
    private @Nullable String correct;

    @Option(
            names = "--monitor",
            paramLabel = "NAME",
            converter = DriftConverters.Kind.class,
            description = "any-change, mean-shift, calibration, adwin, kl, ks, rolling-mean (10 %% of the last 100) or "
                    + "rolling-mean-15 (15 %% of the last 20); otherwise any-change.")
    private MonitorKind kind = MonitorKind.ANY_CHANGE;

    @Option(
            names = "--target",
            paramLabel = "N",
            converter = DriftConverters.Decimal.class,
            description =
                    "For any-change, mean-shift and calibration: one false alarm per so many values, above 1; otherwise "
                            + "10000.")
    private double target = MonitorSettings.TARGET;

    @Option(
            names = "--delta",
            paramLabel = "D",
            converter = DriftConverters.Decimal.class,
            description = "For adwin: its confidence, between 0 and 1; otherwise 0.002.")
    private double delta = AdwinMonitor.DELTA;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            converter = DriftConverters.Decimal.class,
            description = "For mean-shift: a move that is worth no alarm, in the unit of the column; otherwise 0.02.")
    private double tolerance = MeanShiftMonitor.TOLERANCE;

    @Option(
            names = "--mean",
            paramLabel = "M",
            converter = DriftConverters.Decimal.class,
            description = "For mean-shift: what the mean should be; otherwise that of the baseline.")
    private @Nullable Double mean;

    @Option(
            names = "--baseline",
            paramLabel = "N",
            converter = DriftConverters.Whole.class,
            description =
                    "How many values are learned first, 2 to 100000; otherwise 500. calibration and adwin need none.")
    private int baseline = Baseline.USUAL;

    @Option(
            names = "--reset",
            paramLabel = "on|off",
            converter = DriftConverters.Switch.class,
            description = "Whether a monitor begins anew after an alarm, and learns a new baseline; otherwise on.")
    private DriftConverters.OnOff reset = DriftConverters.OnOff.ON;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = DriftConverters.Seed.class,
            description = "For breaking ties between equal values; otherwise 0. The same seed gives the same alarms.")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    DriftCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        MonitorSettings settings = settings();
        List<String> columns = correct == null ? List.of(column) : List.of(column, correct);
        try (SourceFile opened = SourceFile.open(file, context.surroundings().in());
                CsvColumns rows = CsvColumns.open(opened, columns, csv.encoding(), csv.delimiter());
                Interruption interruption = Interruption.watch();
                Bar bar = Bar.overBytes(
                        "Watching", opened.size(), context.surroundings().terminal())) {
            var run = new DriftRun(settings, rows, context.console());
            run.run(() -> bar.at(rows.bytesRead()), interruption::isWished);
            return run.report() && !interruption.isWished() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private MonitorSettings settings() {
        if ((kind == MonitorKind.CALIBRATION) != (correct != null)) {
            throw new UsageException(
                    "--monitor calibration and --correct go together; give both, or leave out --correct.");
        }
        refuseOthers();
        try {
            return MonitorSettings.of(kind)
                    .withTarget(target)
                    .withDelta(delta)
                    .withMean(mean, tolerance)
                    .withBaseline(baseline)
                    .withReset(reset == DriftConverters.OnOff.ON)
                    .withSeed(seed);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("The %s; see countersign drift --help.".formatted(wrong.getMessage()));
        }
    }

    /** Whoever gives an option believes that it counts. */
    private void refuseOthers() {
        if (!kind.keepsPromise()) {
            refuse("--target", "--monitor %s has a rate of false alarms of its own".formatted(kind.word()));
        }
        if (kind != MonitorKind.ADWIN) {
            refuse("--delta", "only --monitor adwin goes by it");
        }
        if (kind != MonitorKind.MEAN_SHIFT) {
            refuse("--tolerance", "only --monitor mean-shift goes by it");
            refuse("--mean", "only --monitor mean-shift goes by it");
        }
    }

    private void refuse(String option, String why) {
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
            throw new UsageException("Leave out %s: %s.".formatted(option, why));
        }
    }
}
