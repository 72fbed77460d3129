package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictBuilder;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RedisExtension.class)
class KeyTypesTest {
    private static final String AUDIT = "hitl:{" + RedisReviewQueue.QUEUE + "}:audit";

    @Test
    void whoMayNotAskForAKeyHearsTheProblemAllTheSame(RedisServerFixture server) {
        try (var admin = server.client()) {
            admin.set(RedisReviewQueue.QUEUE, "text");
            admin.aclSetUser("pusher", "on", ">secret", "~*", "+@all", "-type");
            try (var queue = RedisQueues.open(server.url().replace("//", "//pusher:secret@"))) {
                assertThatExceptionOfType(QueueRefusedException.class)
                        .isThrownBy(() -> queue.push(List.of("{}".getBytes(UTF_8))))
                        .withMessageContaining("WRONGTYPE");
            } finally {
                admin.aclDelUser("pusher");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec", "hold", "lease", "exp", "ev", "head", "audit", "o:%s", "h:%s"})
    void aForeignKeyAmongOursStopsAVerdictBeforeItChangesAnything(String name, RedisServerFixture server) {
        aVerdictWaitsUntil(name, aVerdict(), server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"res", "log", "log:state", "fin", "done", "ctr"})
    void aForeignKeyAmongOursStopsAPublicationBeforeItChangesAnything(String name, RedisServerFixture server) {
        aVerdictWaitsUntil(name, aVerdict().atOnce(), server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "done", "ev"})
    void whatIsHeldIsGivenToProducersOnceAForeignKeyIsGone(String name, RedisServerFixture server) {
        byte[] entry = anEntry().risk(.4).bytes();
        String key = "hitl:{" + RedisReviewQueue.QUEUE + "}:" + name;
        try (var admin = server.client();
                var queue = RedisQueues.open(server.url())) {
            queue.push(List.of(entry));
            queue.intake(1);
            var item = new ReviewId(ContentHash.of(entry).idPart());
            var token = ClaimToken.next();
            queue.claim(item, ALICE, token, ReviewQueue.LEASE);
            queue.submit(aVerdict()
                    .on(item)
                    .content(ContentHash.of(entry))
                    .under(token)
                    .hold(Duration.ofMillis(1))
                    .verdict());
            boolean kept = admin.exists(key);
            if (kept) {
                admin.rename(key, "aside");
            }
            admin.sadd(key, "member");

            await().untilAsserted(() -> assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(queue::tick)
                    .withMessageContaining(key));
            assertThat(queue.results("", 2)).isEmpty();

            admin.del(key);
            if (kept) {
                admin.rename("aside", key);
            }
            await().until(() -> queue.tick().published() == 1);
            assertThat(queue.results("", 2)).hasSize(1);
        }
    }

    private static void aVerdictWaitsUntil(String isFreed, VerdictBuilder verdict, RedisServerFixture server) {
        byte[] entry = anEntry().risk(.4).bytes();
        var item = new ReviewId(ContentHash.of(entry).idPart());
        String key = "hitl:{" + RedisReviewQueue.QUEUE + "}:" + isFreed.formatted(item);
        try (var admin = server.client();
                var queue = RedisQueues.open(server.url())) {
            queue.push(List.of(entry));
            queue.intake(1);
            var token = ClaimToken.next();
            queue.claim(item, ALICE, token, ReviewQueue.LEASE);
            boolean kept = admin.exists(key);
            if (kept) {
                admin.rename(key, key + ":aside");
            }
            admin.sadd(key, "member");
            Verdict approval = verdict.on(item)
                    .content(ContentHash.of(entry))
                    .under(token)
                    .because("fine")
                    .verdict();

            assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(() -> queue.submit(approval))
                    .withMessageContaining(key);

            admin.del(key);
            if (kept) {
                admin.rename(key + ":aside", key);
            }
            assertThat(queue.find(item).orElseThrow().row().state()).isEqualTo(ReviewState.CLAIMED);
            assertThat(queue.find(item).orElseThrow().votes()).isEmpty();
            assertThat(queue.submit(approval)).isNotInstanceOf(VerdictOutcome.Refused.class);
        }
    }

    @Test
    void theAuditHasNoGapAfterALineThatCouldNotBeWritten(RedisServerFixture server) {
        byte[] entry = anEntry().risk(.4).bytes();
        try (var admin = server.client();
                var queue = RedisQueues.open(server.url())) {
            queue.push(List.of(entry));
            queue.intake(1);
            AuditTrail.Head before = queue.audit().head();
            admin.rename(AUDIT, "aside");
            admin.set(AUDIT, "text");

            ReviewId item = new ReviewId(ContentHash.of(entry).idPart());
            assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(() -> queue.claim(item, ALICE, ClaimToken.next(), ReviewQueue.LEASE));
            assertThat(queue.audit().head()).isEqualTo(before);
        }
    }
}
