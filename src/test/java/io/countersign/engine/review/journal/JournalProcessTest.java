package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Bench.ids;
import static io.countersign.engine.review.journal.Verdicts.approval;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalProcessTest {
    @TempDir
    Path directory;

    @Test
    void whatAKilledProcessHadKeptIsSentByTheNext() throws IOException {
        try (var process = JournalingProcess.start(directory, "v", 2)) {
            assertThat(process.line()).isEqualTo("v0");
            assertThat(process.line()).isEqualTo("v1");
            process.kill();
        }

        try (var bench = new Bench(directory)) {
            bench.start();

            bench.awaitTold("v0 SENT", "v0 ACKNOWLEDGED", "v1 SENT", "v1 ACKNOWLEDGED");
        }
    }

    @Test
    void aLivingProcessKeepsItsFileAndADeadOneDoesNot() throws IOException {
        try (var living = JournalingProcess.start(directory, "a", 1);
                var dying = JournalingProcess.start(directory, "b", 1)) {
            assertThat(living.line()).isEqualTo("a0");
            assertThat(dying.line()).isEqualTo("b0");
            dying.kill();

            try (var journal = VerdictJournal.open(directory)) {
                assertThat(ids(journal.unsettled())).containsExactly("b0");
            }
            living.kill();
            try (var journal = VerdictJournal.open(directory)) {
                assertThat(ids(journal.unsettled())).containsExactlyInAnyOrder("a0", "b0");
            }
        }
    }

    @Test
    void aSecondJournalInThisProcessDoesNotUnlockTheFirst() throws IOException {
        try (var first = VerdictJournal.open(directory)) {
            first.append(approval("a0"));
            VerdictJournal.open(directory).close();
            try (var process = JournalingProcess.start(directory, "b", 1)) {
                assertThat(process.line()).isEqualTo("b0");
            }
            first.append(approval("a1"));
        }

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactlyInAnyOrder("a0", "a1", "b0");
        }
    }

    @Test
    void aProcessKilledWhileItWritesLosesNothingThatItHadKept() throws IOException {
        List<String> kept = new ArrayList<>();
        try (var process = JournalingProcess.start(directory, "v", 1_000_000)) {
            while (kept.size() < 20) {
                kept.add(process.line());
            }
            kept.addAll(wholeLines(process.kill()));
        }

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).startsWith(kept.toArray(String[]::new));
            assertThat(ids(journal.unsettled())).hasSizeLessThanOrEqualTo(kept.size() + 2);
        }
    }

    @Test
    void aFullDiskTakesNoVerdictAndSpoilsNone() throws IOException {
        try (var process = JournalingProcess.startWithLittleRoom(directory, "v", 2)) {
            assertThat(process.line())
                    .startsWith("The verdict was not given, because the journal")
                    .contains("Free some disk space")
                    .endsWith("decide again.");
            assertThat(process.line()).isEqualTo("v0");
            assertThat(process.line()).isEqualTo("v1");
        }

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("v0", "v1");
            assertThat(journal.reports()).isEmpty();
        }
    }

    /** The last one may have been cut off by the kill. */
    private static List<String> wholeLines(List<String> lines) {
        return lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    }
}
