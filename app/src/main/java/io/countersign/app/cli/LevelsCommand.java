package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "levels",
        description = "See how far each model is trusted, and put one at a level: full, reduced, fallback or locked.",
        synopsisSubcommandLabel = "COMMAND")
final class LevelsCommand {}
