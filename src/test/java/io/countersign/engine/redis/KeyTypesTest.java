package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
