package io.countersign.app.cli;

import io.countersign.engine.review.Reviewer;
import picocli.CommandLine.Option;

/** Who changes something for everybody, and why. */
final class Signature {
    @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who does it.")
    private Reviewer reviewer = new Reviewer("nobody");

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the history.")
    private String reason = "";

    Reviewer reviewer() {
        return reviewer;
    }

    String reason() {
        if (reason.isBlank()) {
            throw new UsageException("Say why with --reason.");
        }
        return reason;
    }
}
