package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "quarantine",
        description = "See what could not be read, and release it as an item in spite of its fault.",
        synopsisSubcommandLabel = "COMMAND")
final class QuarantineCommand {}
