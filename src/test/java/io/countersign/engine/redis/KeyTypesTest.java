package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class KeyTypesTest {
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
}
