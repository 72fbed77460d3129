package io.countersign.engine.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What an embedded server that ended has said, which is why it did not start. */
record EmbeddedLog(List<String> lines) {
    /** Process, role, time and level in front of what is said. */
    private static final Pattern STAMP = Pattern.compile("^\\d+:\\w \\d+ \\w+ \\d+ [\\d:.]+ \\S ");

    private static final Pattern DATA = Pattern.compile("(?i)append ?only|\\bAOF\\b|\\bRDB\\b|loading the DB");

    static EmbeddedLog read(Path file) {
        try {
            return new EmbeddedLog(Files.readAllLines(file));
        } catch (IOException unreadable) {
            return new EmbeddedLog(List.of("its log cannot be read"));
        }
    }

    String lastWords() {
        String last =
                lines.stream().filter(line -> !line.isBlank()).reduce("it said nothing", (earlier, later) -> later);
        return STAMP.matcher(last).replaceFirst("");
    }

    boolean saysThatThePortIsTaken() {
        return lastWords().contains("Failed listening on port");
    }

    boolean speaksOfItsData() {
        return DATA.matcher(lastWords()).find();
    }
}
