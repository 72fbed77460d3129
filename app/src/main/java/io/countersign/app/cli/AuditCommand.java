package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "The record of everything that people and rules did.",
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {}
