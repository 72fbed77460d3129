package io.countersign.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line, put together in reading order. */
public final class CommandLineProgram {
    private static final int WIDTH = 100;
    private static final Map<String, String> EXIT_CODES = exitCodes();

    private final CommandContext context;
    private final Failures failures;
    private final CommandLine program;

    public CommandLineProgram(Surroundings surroundings) {
        var console = new Console(surroundings.out(), surroundings.err());
        context = new CommandContext(surroundings, console, new SharedOptions());
        failures = new Failures(context);
        program = new CommandLine(new RootCommand(context))
                .addMixin("shared", context.shared())
                .addSubcommand(new DecideCommand(context))
                .addSubcommand(new ServeCommand(context))
                .addSubcommand(new DriftCommand(context))
                .addSubcommand(new CalibrateCommand(context))
                .addSubcommand(queue())
                .addSubcommand(audit())
                .addSubcommand(reviewers())
                .addSubcommand(policy())
                .addSubcommand(levels());
        surroundings.tour().ifPresent(tour -> program.addSubcommand(new TourCommand(context, tour)));
        configure(surroundings);
    }

    /** Runs one command and returns the exit code. */
    public int run(String... arguments) {
        return program.execute(arguments);
    }

    private CommandLine queue() {
        return new CommandLine(new QueueCommand())
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new ListCommand(context))
                .addSubcommand(new ShowCommand(context))
                .addSubcommand(new VerdictCommand(context))
                .addSubcommand(new UndoCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new StatsCommand(context))
                .addSubcommand(new RetentionCommand(context))
                .addSubcommand(new CommandLine(new QuarantineCommand())
                        .addSubcommand(new QuarantineListCommand(context))
                        .addSubcommand(new QuarantineShowCommand(context))
                        .addSubcommand(new QuarantineReleaseCommand(context)));
    }

    private CommandLine audit() {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(context))
                .addSubcommand(new AuditResealCommand(context));
    }

    private CommandLine reviewers() {
        return new CommandLine(new ReviewersCommand())
                .addSubcommand(new ReviewersListCommand(context))
                .addSubcommand(new ReviewersSetCommand(context));
    }

    private CommandLine policy() {
        return new CommandLine(new PolicyCommand())
                .addSubcommand(new PolicyShowCommand(context))
                .addSubcommand(new PolicyHistoryCommand(context))
                .addSubcommand(new PolicyApplyCommand(context));
    }

    private CommandLine levels() {
        return new CommandLine(new LevelsCommand())
                .addSubcommand(new LevelsListCommand(context))
                .addSubcommand(new LevelsSetCommand(context))
                .addSubcommand(new LevelsReleaseCommand(context));
    }

    private void configure(Surroundings surroundings) {
        program.setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setExpandAtFiles(false)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::failed);
        Converters.register(program);
        program.getCommandSpec().addOption(versionOption());
        describe(program);
    }

    private int execute(ParseResult parsed) {
        context.console().useJson(context.shared().isJson());
        int code = new CommandLine.RunLast().execute(parsed);
        try {
            context.console().flush();
            return code;
        } catch (OutputClosedException closed) {
            return failures.unwritten(closed);
        }
    }

    /** Help and exit codes are the same everywhere. */
    private static void describe(CommandLine command) {
        command.getCommandSpec().addOption(helpOption());
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
        command.getSubcommands().values().forEach(CommandLineProgram::describe);
    }

    private static OptionSpec helpOption() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build();
    }

    private static OptionSpec versionOption() {
        return OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build();
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put(" " + ExitCode.DONE, "done");
        codes.put(" " + ExitCode.REFUSED, "the input was partly refused; each refusal is listed and nothing is lost");
        codes.put(" " + ExitCode.USAGE, "wrong usage, or it could not start; a sentence says what to do");
        return codes;
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
