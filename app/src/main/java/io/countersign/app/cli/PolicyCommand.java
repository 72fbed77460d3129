package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "policy",
        description = "See the policy that all engines and consoles on one queue go by, and put another in force.",
        synopsisSubcommandLabel = "COMMAND")
final class PolicyCommand {}
