package io.countersign.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "reviewers",
        description = "See and set what people may do. Somebody who is not registered is a reviewer.",
        synopsisSubcommandLabel = "COMMAND")
final class ReviewersCommand {}
