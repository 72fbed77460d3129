package io.countersign.engine.redis;

import static io.countersign.engine.decision.log.Records.batch;
import static io.countersign.engine.decision.log.Records.confidences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.DecisionStreamContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class RedisDecisionStreamTest extends DecisionStreamContract {
    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisDecisionStreamTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    @Override
    protected DecisionStream open(int kept) {
        return new RedisDecisionStream(connection, kept);
    }

    @Test
    void aServerThatHasForgottenIsAGap() {
        DecisionStream stream = open(100);
        stream.append(batch("a", 1, 1));
        stream.append(batch("a", 2, 1));
        DecisionStream.Position end = stream.end();
        try (Jedis plain = server.client()) {
            plain.flushAll();
        }
        DecisionStream.Portion nothing = stream.after(end, 10, Duration.ZERO);
        assertThat(nothing.gap()).isTrue();

        stream.append(batch("b", 1, 1));
        DecisionStream.Portion anew = stream.after(nothing.next(), 10, Duration.ZERO);
        assertThat(anew.gap()).isFalse();
        assertThat(confidences(anew.batches())).containsExactly(0.01);
        assertThat(stream.after(end, 10, Duration.ZERO).gap()).isTrue();
    }

    @Test
    void somethingHasToBeKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisDecisionStream(connection, 0))
                .withMessage("kept must be at least 1, was 0");
    }
}
