package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Bench.ids;
import static io.countersign.engine.review.journal.Verdicts.approval;
import static io.countersign.engine.review.journal.Verdicts.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJournalTest {
    @TempDir
    Path directory;

    @Test
    void everyCharacterOfAVerdictComesBack() {
        Verdict odd =
                modification("v1", "{\"a\":\"\\n \ud800 \u0000 \u2028 \ud83d\ude00\"}", "größer\n\"als\" \\ \udfff");
        try (var journal = VerdictJournal.open(directory)) {
            journal.append(odd);
            journal.append(approval("v2"));
        }

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(journal.unsettled()).containsExactly(odd, approval("v2"));
            assertThat(journal.reports()).isEmpty();
        }
    }

    @Test
    void whatIsSettledOrWithdrawnDoesNotComeBack() {
        try (var journal = VerdictJournal.open(directory)) {
            Stream.of("v1", "v2", "v3").forEach(id -> journal.append(approval(id)));
            journal.settle(new VerdictId("v1"));
            journal.withdraw(new VerdictId("v3"));
        }

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("v2");
        }
    }

    @Test
    void aJournalWithNothingLeftLeavesNoFile() throws IOException {
        try (var journal = VerdictJournal.open(directory)) {
            journal.append(approval("v1"));
            journal.settle(new VerdictId("v1"));
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void twoOpenJournalsKeepOutOfEachOthersFiles() throws IOException {
        try (var one = VerdictJournal.open(directory)) {
            one.append(approval("v1"));
            try (var other = VerdictJournal.open(directory)) {
                other.append(approval("v2"));

                assertThat(ids(one.unsettled())).containsExactly("v1");
                assertThat(ids(other.unsettled())).containsExactly("v2");
                assertThat(files()).hasSize(2);
            }
            one.append(approval("v3"));
        }
        try (var next = VerdictJournal.open(directory)) {
            assertThat(ids(next.unsettled())).containsExactlyInAnyOrder("v1", "v2", "v3");
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void aLongLifeDoesNotMakeALongFile() throws IOException {
        long roll = 20_000;
        try (var journal = VerdictJournal.open(directory, roll)) {
            journal.append(approval("stays"));
            for (int n = 0; n < 500; n++) {
                journal.append(approval("v" + n));
                journal.settle(new VerdictId("v" + n));
            }

            assertThat(files()).hasSize(1);
            assertThat(Files.size(files().getFirst())).isLessThan(roll + 1_000);
        }
        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("stays");
        }
    }

    @Test
    void aFileThatWasCopiedButNotYetRemovedCountsOnce() throws IOException {
        try (var journal = VerdictJournal.open(directory)) {
            journal.append(approval("v1"));
            journal.append(approval("v2"));
        }
        Path original = files().getFirst();
        Files.copy(original, directory.resolve("verdicts-0-copy.jsonl"));

        try (var journal = VerdictJournal.open(directory)) {
            assertThat(ids(journal.unsettled())).containsExactly("v1", "v2");
        }
    }

    @Test
    void anInterruptedThreadStillWrites() {
        try (var journal = VerdictJournal.open(directory)) {
            Thread.currentThread().interrupt();
            journal.append(approval("v1"));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(approval("v2"));

            assertThat(ids(journal.unsettled())).containsExactly("v1", "v2");
        }
    }

    @Test
    void aClosedJournalTakesNothing() {
        var journal = VerdictJournal.open(directory);
        journal.close();

        assertThatThrownBy(() -> journal.append(approval("v1")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("journal is closed");
        assertThat(journal.unsettled()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidWithWhatToDo() throws IOException {
        Path readOnly = readOnlyDirectory();

        assertThatThrownBy(() -> VerdictJournal.open(readOnly))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(readOnly.toString())
                .hasMessageContaining("make the directory writable");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsSaidWithWhatToDo() throws IOException {
        Path file = Files.createFile(directory.resolve("journal"));

        assertThatThrownBy(() -> VerdictJournal.open(file))
                .isInstanceOf(JournalException.class)
                .hasMessage(
                        "The journal of verdicts needs the directory %s, but a file is in its place. Move it away, and start again."
                                .formatted(file));
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Path home = directory.resolve("journal");
        try (var journal = VerdictJournal.open(home)) {
            journal.append(approval("v1"));
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    /** The super-user may write everywhere but into the kernel's own tree. */
    private Path readOnlyDirectory() throws IOException {
        Path plain = Files.createDirectory(directory.resolve("read-only"));
        Files.setPosixFilePermissions(plain, PosixFilePermissions.fromString("r-x------"));
        return Files.isWritable(plain) ? Path.of("/sys/kernel") : plain;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }
}
