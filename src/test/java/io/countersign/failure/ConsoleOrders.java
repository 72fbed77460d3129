package io.countersign.failure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a console process is told when it starts.
 *
 * @param url where its Redis seems to be
 * @param journal the directory of its journal
 * @param reviewer who sits at it
 * @param seed of its choices
 * @param lease how long it claims
 * @param clockOffset by how much its clock is wrong
 * @param hasty whether its journal forgets a verdict before it is answered
 * @param thinking whether it keeps what it claims in its hands until it is told to go on
 */
record ConsoleOrders(
        String url,
        Path journal,
        String reviewer,
        long seed,
        Duration lease,
        Duration clockOffset,
        boolean hasty,
        boolean thinking) {
    List<String> toArguments() {
        return List.of(
                url,
                journal.toString(),
                reviewer,
                Long.toString(seed),
                lease.toString(),
                clockOffset.toString(),
                Boolean.toString(hasty),
                Boolean.toString(thinking));
    }

    static ConsoleOrders parse(String[] arguments) {
        return new ConsoleOrders(
                arguments[0],
                Path.of(arguments[1]),
                arguments[2],
                Long.parseLong(arguments[3]),
                Duration.parse(arguments[4]),
                Duration.parse(arguments[5]),
                Boolean.parseBoolean(arguments[6]),
                Boolean.parseBoolean(arguments[7]));
    }
}
