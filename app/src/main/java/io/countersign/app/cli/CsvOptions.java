package io.countersign.app.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a CSV file is written, for the commands that read one. */
final class CsvOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of a CSV file, such as windows-1252; otherwise UTF-8.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            converter = Converters.Delimiter.class,
            description =
                    "What stands between the values of a CSV file, such as ; or tab; otherwise told by the header.")
    private @Nullable Character delimiter;

    Charset encoding() {
        return encoding;
    }

    /** What stands between the values; empty if the header tells. */
    Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }
}
