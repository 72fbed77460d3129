package io.countersign.app.cli;

import io.countersign.app.imports.ImportException;
import io.countersign.app.ui.ErrorCode;
import io.countersign.engine.review.QueueException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into a sentence and an exit code. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final CommandContext context;

    Failures(CommandContext context) {
        this.context = context;
    }

    /** The command line cannot be understood. */
    int usage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** The command did not do its work. */
    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case OutputClosedException closed -> unwritten(closed);
            case UsageException wrong -> told(wrong);
            case ImportException wrong -> told(wrong);
            case QueueException queue -> {
                LOG.warn("a command failed", queue);
                yield told(queue);
            }
            default -> unexpected(failure);
        };
    }

    /** Nothing more can be written on standard output. */
    int unwritten(OutputClosedException closed) {
        if (closed.isByReader()) {
            return ExitCode.DONE;
        }
        LOG.warn("what a command writes cannot be written", closed);
        String problem = closed.getCause() == null ? "" : closed.getCause().getMessage();
        context.console()
                .complain(
                        "The output cannot be written (%s), so part of it is missing; make room, or write it elsewhere."
                                .formatted(problem));
        return ExitCode.USAGE;
    }

    private int told(RuntimeException problem) {
        context.console().complain(String.valueOf(problem.getMessage()));
        return ExitCode.USAGE;
    }

    private int unexpected(Exception failure) {
        String code = ErrorCode.of(failure);
        LOG.error("unexpected failure {}", code, failure);
        context.console()
                .complain("Something went wrong that should not (%s); the details are in %s."
                        .formatted(code, context.surroundings().data().log()));
        return ExitCode.USAGE;
    }
}
