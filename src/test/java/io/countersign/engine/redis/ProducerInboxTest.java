package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A producer on the JVM, after every console was closed. */
@ExtendWith(RedisExtension.class)
class ProducerInboxTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RedisServerFixture server;
    private ProducerInbox inbox;

    ProducerInboxTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void join() {
        inbox = join("one");
    }

    @AfterEach
    void leave() {
        inbox.close();
    }

    @Test
    void whatIsHeldIsPublishedAlthoughNoConsoleIsOpen() {
        ReviewId id = decided(Duration.ofMillis(200));

        List<ReviewResult> results = inbox.next(10, LONG);

        assertThat(results).extracting(ReviewResult::item).containsExactly(id);
        assertThat(results.getFirst().output()).isEqualTo("[1]");
    }

    @Test
    void nothingIsHandedOverTwiceWhileItRuns() {
        decided(Duration.ZERO);

        assertThat(inbox.next(10, LONG)).hasSize(1);
        assertThat(inbox.next(10, Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void whatWasNotAcknowledgedIsHandedOverAgainAfterARestart() {
        ReviewId first = decided(Duration.ZERO);
        ReviewId second = decided(Duration.ZERO);
        inbox.acknowledge(inbox.next(10, LONG).getFirst());
        inbox.close();
        ReviewId third = decided(Duration.ZERO);

        inbox = join("one");

        assertThat(inbox.next(10, LONG)).extracting(ReviewResult::item).containsExactly(second);
        assertThat(inbox.next(10, LONG)).extracting(ReviewResult::item).containsExactly(third);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void twoConsumersShareTheResults() {
        decided(Duration.ZERO);
        decided(Duration.ZERO);

        try (ProducerInbox other = join("two")) {
            ReviewId mine = inbox.next(1, LONG).getFirst().item();
            ReviewId theirs = other.next(1, LONG).getFirst().item();

            assertThat(mine).isNotEqualTo(theirs);
            assertThat(other.next(1, Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aTickIsTheQueuesOwn() {
        decided(Duration.ofMillis(1));

        assertThat(inbox.next(1, LONG)).hasSize(1);
        assertThat(inbox.tick().published()).isZero();
    }

    private ProducerInbox join(String consumer) {
        return ProducerInbox.join(RedisConnection.open(RedisTarget.parse(server.url())), "loans", consumer);
    }

    private ReviewId decided(Duration hold) {
        byte[] raw = anEntry().bytes();
        var id = new ReviewId(ContentHash.of(raw).idPart());
        try (ReviewQueue console = RedisQueues.open(server.url())) {
            console.push(List.of(raw));
            console.intake(1);
            var token = ClaimToken.next();
            console.claim(id, ALICE, token, ReviewQueue.LEASE);
            console.submit(aVerdict()
                    .on(console.find(id).orElseThrow())
                    .by(ALICE)
                    .under(token)
                    .modify("[1]")
                    .hold(hold)
                    .verdict());
        }
        return id;
    }
}
