package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "queue",
        description = "Bring decisions into the review queue, see them, decide them, get them out.",
        synopsisSubcommandLabel = "COMMAND")
final class QueueCommand {}
