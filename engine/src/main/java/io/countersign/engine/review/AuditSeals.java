package io.countersign.engine.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checkpoints of an audit chain, kept in a file outside the queue, so that somebody who may write to the queue still
 * cannot shorten or rewrite its past unseen. One line per seal: number, chain, SHA-256. Where a person began anew, because the
 * server was emptied on purpose, a line says who, when and why; the seals before it stay in the file and no longer count. Not
 * thread-safe.
 */
public final class AuditSeals {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{40}) ([0-9a-f]{64})");

    private static final String ANEW = "anew";

    /**
     * Why the seals before no longer count.
     *
     * @param by who began anew
     * @param reason why, on one line
     */
    public record Beginning(Instant at, Reviewer by, String reason) {
        private String line() {
            return String.join(
                    "\t", ANEW, at.toString(), by.name(), BREAKS.matcher(reason).replaceAll(" "));
        }
    }

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
    private Optional<Beginning> beginning;

    private AuditSeals(Path file, List<Seal> seals, Optional<Beginning> beginning) {
        this.file = file;
        this.seals = seals;
        this.beginning = beginning;
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
                Files.readAllLines(file, StandardCharsets.UTF_8).forEach(line -> read(line, file, seals));
            }
        } catch (IOException e) {
            throw new QueueRefusedException("The audit seals cannot be read: %s.".formatted(file), e);
        }
        return new AuditSeals(file, seals, Optional.empty());
    }

    /** The same file without its seals. That is written as soon as a verification has found that the chain holds. */
    public AuditSeals anew(Beginning why) {
        return new AuditSeals(file, new ArrayList<>(), Optional.of(why));
    }

    Optional<Seal> at(long number) {
        return seals.stream().filter(seal -> seal.number() == number).findFirst();
    }

    /** How many lines are sealed. */
    public long newest() {
        return seals.stream().mapToLong(Seal::number).max().orElse(0);
    }

    /** The chain holds: what was begun anew is written down. */
    void begin() {
        beginning.ifPresent(why -> append(why.line()));
        beginning = Optional.empty();
    }

    void add(Seal seal) {
        begin();
        append("%d %s %s".formatted(seal.number(), seal.chain(), seal.sha256()));
        seals.add(seal);
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    line + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new QueueRefusedException(
                    "The audit chain holds, but it could not be sealed: %s cannot be written.".formatted(file), e);
        }
    }

    private static void read(String line, Path file, List<Seal> seals) {
        if (line.startsWith(ANEW + "\t")) {
            seals.clear();
        } else {
            seals.add(parse(line, file));
        }
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
