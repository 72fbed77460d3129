package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Bench.ids;
import static io.countersign.engine.review.journal.Verdicts.approval;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.VerdictId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {
    private static final List<String> ALL = List.of("v1", "v2", "v3");

    @TempDir
    Path directory;

    private Path file;
    private byte[] sound;

    @BeforeEach
    void leaveThreeVerdictsBehind() throws IOException {
        try (var journal = VerdictJournal.open(directory)) {
            ALL.forEach(id -> journal.append(approval(id)));
        }
        file = only(".jsonl");
        sound = Files.readAllBytes(file);
    }

    @Test
    void aLastLineTornAtAnyByteIsCutOffAndReported() throws IOException {
        int lastLine = lineStart(2);
        for (int end = lastLine + 1; end < sound.length - 1; end++) {
            Path home = Files.createDirectory(directory.resolve("cut-" + end));
            Files.write(home.resolve("verdicts-1-a.jsonl"), Arrays.copyOf(sound, end));

            try (var journal = VerdictJournal.open(home)) {
                assertThat(ids(journal.unsettled())).containsExactly("v1", "v2");
                assertThat(journal.reports()).singleElement().asString().contains("stopped while it wrote a verdict");
            }
        }
    }

    @Test
    void aLastLineThatLacksOnlyItsLineFeedCounts() throws IOException {
        Files.write(file, Arrays.copyOf(sound, sound.length - 1));

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).isEqualTo(ALL);
            assertThat(journal.reports()).isEmpty();
        }
    }

    @Test
    void aFlippedByteInAnyLineIsFoundAndTheFileKeptAside() throws IOException {
        List<String> before = List.of(
                "no verdict before it waits to be sent, and",
                "the verdict before it is saved, and",
                "the 2 verdicts before it are saved, and");
        for (int line = 0; line < 3; line++) {
            Path home = Files.createDirectory(directory.resolve("flip-" + line));
            Path damaged = home.resolve("verdicts-1-a.jsonl");
            byte[] bytes = flipped(lineStart(line) + 100);
            Files.write(damaged, bytes);

            try (var journal = VerdictJournal.open(home)) {
                Path aside = home.toRealPath().resolve("verdicts-1-a.jsonl.broken-1");
                assertThat(ids(journal.unsettled())).isEqualTo(ALL.subList(0, line));
                assertThat(journal.reports())
                        .singleElement()
                        .asString()
                        .contains("damaged at line %d: %s".formatted(line + 1, before.get(line)), aside.toString());
                assertThat(aside).hasBinaryContent(bytes);
                assertThat(damaged).doesNotExist();
            }
        }
    }

    @Test
    void noFlippedByteAnywhereGoesUnnoticed() {
        for (int at = 0; at < sound.length - 1; at++) {
            JournalReading reading = JournalReading.of(flipped(at));

            assertThat(reading.state()).isEqualTo(JournalReading.State.BROKEN);
            assertThat(ids(reading.kept())).isEqualTo(ALL.subList(0, lineOf(at)));
        }
    }

    @Test
    void aFlippedLineFeedAtTheEndLosesNothing() {
        JournalReading reading = JournalReading.of(flipped(sound.length - 1));

        assertThat(ids(reading.kept())).isEqualTo(ALL);
    }

    @Test
    void aLineThatIsMissingOrMovedBreaksTheChain() {
        String[] lines = new String(sound, StandardCharsets.US_ASCII).split("(?<=\n)");

        assertThat(reading(lines[0] + lines[2]).state()).isEqualTo(JournalReading.State.BROKEN);
        assertThat(reading(lines[1] + lines[2]).state()).isEqualTo(JournalReading.State.BROKEN);
        assertThat(reading(lines[0] + lines[2] + lines[1]).state()).isEqualTo(JournalReading.State.BROKEN);
        assertThat(reading(lines[0] + "\n" + lines[1]).state()).isEqualTo(JournalReading.State.BROKEN);
    }

    @Test
    void aLineInAFormOfTheFutureIsKeptAside() {
        byte[] later = JournalLine.after(JournalLine.START, "{\"kept\":{\"id\":\"v9\"}}")
                .bytes();

        assertThat(JournalReading.of(later).state()).isEqualTo(JournalReading.State.BROKEN);
    }

    @Test
    void whatWasTakenBackBehindABreakIsNotSent() throws IOException {
        try (var journal = VerdictJournal.open(directory)) {
            journal.append(approval("v4"));
            journal.withdraw(new VerdictId("v1"));
        }
        byte[] bytes = Files.readAllBytes(only(".jsonl"));
        bytes[lineStart(3) + 100] ^= 1;
        Files.write(only(".jsonl"), bytes);

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("v2", "v3");
        }
    }

    @Test
    void aFileKeptAsideIsNeverOverwritten() throws IOException {
        Path earlier = Files.writeString(directory.resolve(file.getFileName() + ".broken-1"), "earlier");
        Files.write(file, flipped(100));

        VerdictJournal.open(directory).close();

        assertThat(earlier).hasContent("earlier");
        assertThat(directory.resolve(file.getFileName() + ".broken-2")).hasBinaryContent(flipped(100));
    }

    @Test
    void whatIsSavedFromADamagedFileIsSafeInASoundOne() throws IOException {
        Files.write(file, flipped(lineStart(2) + 100));
        VerdictJournal.open(directory).close();

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("v1", "v2");
            assertThat(journal.reports()).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsReportedAndStopsNobody() throws IOException {
        Path odd = Files.createDirectory(directory.resolve("odd.jsonl"));

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).isEqualTo(ALL);
            assertThat(journal.reports()).singleElement().asString().contains(odd.getFileName() + " cannot be read");
        }
    }

    private static JournalReading reading(String text) {
        return JournalReading.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] flipped(int at) {
        byte[] bytes = sound.clone();
        bytes[at] ^= 1;
        return bytes;
    }

    private int lineStart(int line) {
        int start = 0;
        for (int n = 0; n < line; n++) {
            start = new String(sound, StandardCharsets.US_ASCII).indexOf('\n', start) + 1;
        }
        return start;
    }

    private int lineOf(int at) {
        int line = 0;
        while (line < 2 && lineStart(line + 1) <= at) {
            line++;
        }
        return line;
    }

    private Path only(String suffix) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
