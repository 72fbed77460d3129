package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.review.memory.InMemoryReviewQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivistTest {
    private static final Duration DAYS = Duration.ofDays(31);

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T12:00:00Z"));
    private final ReviewQueue queue = new InMemoryReviewQueue(clock);
    private Archivist archivist;

    @BeforeEach
    void open() {
        archivist = new Archivist(new ArchiveFile(directory.resolve("archive"), clock), clock);
    }

    @Test
    void whatWasPublishedLongAgoGoesToAFile() throws IOException {
        byte[] raw = anEntry().bytes();
        ReviewId id = published(raw);
        assertThat(archivist.round(queue)).isZero();
        clock.move(DAYS);

        assertThat(archivist.round(queue)).isOne();

        JsonNode line = new ObjectMapper()
                .readTree(directory.resolve("archive/2031-06.jsonl").toFile());
        assertThat(line.get("id").asText()).isEqualTo(id.value());
        assertThat(line.get("state").asText()).isEqualTo("approved");
        assertThat(line.get("entry").asText()).isEqualTo(new String(raw));
        assertThat(line.get("votes").get(0).get("reviewer").asText()).isEqualTo("alice");
        assertThat(line.get("history").findValuesAsText("action"))
                .contains("arrived", "claimed", "approved", "published");
        assertThat(queue.find(id)).isEmpty();
    }

    @Test
    void nothingLeavesTheQueueThatTheDiskDoesNotTake() throws IOException {
        ReviewId id = published(anEntry().bytes());
        clock.move(DAYS);
        Files.writeString(directory.resolve("archive"), "a file where the directory should be");

        assertThat(archivist.round(queue)).isZero();
        assertThat(queue.find(id)).isPresent();

        Files.delete(directory.resolve("archive"));
        assertThat(archivist.round(queue)).isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(archivist.round(queue)).isOne();
    }

    @Test
    void aFewLeaveAtATime() throws IOException {
        for (int i = 0; i < 60; i++) {
            published(anEntry().bytes());
        }
        clock.move(DAYS);

        assertThat(archivist.round(queue)).isEqualTo(50);
        assertThat(archivist.round(queue)).isEqualTo(10);
        assertThat(Files.readAllLines(directory.resolve("archive/2031-06.jsonl")))
                .hasSize(60);
    }

    @Test
    void theCaretakerSeesToIt() {
        ReviewId id = published(anEntry().bytes());
        clock.move(DAYS);

        try (var caretaker = QueueCaretaker.start(queue, CaretakerPace.DEFAULT, archivist)) {
            await().until(() -> queue.find(id).isEmpty());
        }
    }

    @Test
    void bytesThatAreNoTextAreKeptToo() throws IOException {
        byte[] raw = {(byte) 0xff, 0, 7};
        queue.push(List.of(raw));
        queue.intake(1);
        ReviewId id = queue.quarantine()
                .release(queue.quarantine().list("", 1).getFirst().id(), ADA)
                .orElseThrow();
        decide(id);
        clock.move(DAYS);
        archivist.round(queue);

        JsonNode line = new ObjectMapper()
                .readTree(directory.resolve("archive/2031-06.jsonl").toFile());
        assertThat(line.get("entry_base64").binaryValue()).isEqualTo(raw);
    }

    private ReviewId published(byte[] raw) {
        queue.push(List.of(raw));
        queue.intake(1);
        return decide(new ReviewId(ContentHash.of(raw).idPart()));
    }

    private ReviewId decide(ReviewId id) {
        var token = ClaimToken.next();
        queue.claim(id, ALICE, token, ReviewQueue.LEASE);
        queue.submit(aVerdict()
                .on(queue.find(id).orElseThrow())
                .by(ALICE)
                .under(token)
                .atOnce()
                .verdict());
        return id;
    }
}
