package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.journal.VerdictJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VerdictJournalTest extends VerdictCommandCase {
    @Test
    void aVerdictThatAKilledCommandLeftBehindIsSentByTheNext() {
        leaveBehind(MEDIUM);
        assertThat(status(MEDIUM)).isNull();

        decide(HIGH, "reject", "bob", "--reason", "forged papers");

        await().untilAsserted(() -> assertThat(status(MEDIUM)).isEqualTo("approved"));
        assertThat(status(HIGH)).isEqualTo("rejected");
    }

    @Test
    void verdictsForAnotherServerStayWhereTheyAre() {
        leaveBehind(MEDIUM);
        try (var other = RedisServerFixture.start()) {
            RawList.push(other, mediumRisk(1));
            assertThat(Program.on(other.url())
                            .in(new DataDirectory(home))
                            .run("queue", "verdict", MEDIUM, "reject", "--reviewer", "bob", "--reason", "no")
                            .code())
                    .isZero();
        }

        decide(HIGH, "reject", "bob", "--reason", "forged papers");
        await().untilAsserted(() -> assertThat(status(MEDIUM)).isEqualTo("approved"));
    }

    @Test
    void aDamagedJournalIsSaidBeforeAnythingIsDecided() throws IOException {
        Path journal = Files.createDirectories(new DataDirectory(home).journal(place()));
        Files.writeString(journal.resolve("verdicts-1-a.jsonl"), "damaged\n");

        Run run = decide(MEDIUM, "approve", "alice");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("verdicts-1-a.jsonl")
                .endsWith("The verdict was not given; give the command again.\n");
        assertThat(status(MEDIUM)).isNull();
        assertThat(decide(MEDIUM, "approve", "alice").code()).isZero();
    }

    /** What is on the disk when a command is killed between journal and queue. */
    private void leaveBehind(String id) {
        Claims.claim(server.url(), id, "alice");
        try (var queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
                var journal = VerdictJournal.open(new DataDirectory(home).journal(place()))) {
            var item = queue.find(new ReviewId(id)).orElseThrow();
            ClaimToken token = ClaimToken.next();
            queue.claim(new ReviewId(id), new Reviewer("alice"), token, ReviewQueue.LEASE);
            journal.append(new Verdict(
                    VerdictId.next(),
                    new ReviewId(id),
                    item.content(),
                    token,
                    new Reviewer("alice"),
                    VerdictKind.APPROVE,
                    null,
                    "",
                    Duration.ZERO));
        }
    }

    private String place() {
        return RedisTarget.parse(server.url()).toString();
    }
}
