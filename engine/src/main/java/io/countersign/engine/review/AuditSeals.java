package io.countersign.engine.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checkpoints of an audit chain, kept in a file outside the queue, so that somebody who may write to the queue still
 * cannot shorten or rewrite its past unseen. One line per seal: number, chain, SHA-256. Not thread-safe.
 */
public final class AuditSeals {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{40}) ([0-9a-f]{64})");

    /**
     * One checkpoint.
     *
     * @param number how many lines it covers
     * @param chain the chain of the last of them
     * @param sha256 of the texts of all of them, each followed by a line feed
     */
    public record Seal(long number, String chain, String sha256) {}

    private final Path file;
    private final List<Seal> seals;

    private AuditSeals(Path file, List<Seal> seals) {
        this.file = file;
        this.seals = seals;
    }

    /**
     * Reads the seals; a file that does not exist has none.
     *
     * @throws QueueRefusedException if the file is damaged
     */
    public static AuditSeals open(Path file) {
        var seals = new ArrayList<Seal>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.US_ASCII).forEach(line -> seals.add(parse(line, file)));
            }
        } catch (IOException e) {
            throw new QueueRefusedException("The audit seals cannot be read: %s.".formatted(file), e);
        }
        return new AuditSeals(file, seals);
    }

    Optional<Seal> at(long number) {
        return seals.stream().filter(seal -> seal.number() == number).findFirst();
    }

    long newest() {
        return seals.stream().mapToLong(Seal::number).max().orElse(0);
    }

    void add(Seal seal) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String line = "%d %s %s%n".formatted(seal.number(), seal.chain(), seal.sha256());
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new QueueRefusedException(
                    "The audit chain holds, but it could not be sealed: %s cannot be written.".formatted(file), e);
        }
        seals.add(seal);
    }

    private static Seal parse(String line, Path file) {
        var form = FORM.matcher(line);
        if (!form.matches()) {
            throw new QueueRefusedException(
                    "The audit seals in %s are damaged. Keep the file aside and verify again to make new ones."
                            .formatted(file),
                    null);
        }
        return new Seal(Long.parseLong(form.group(1)), form.group(2), form.group(3));
    }
}
