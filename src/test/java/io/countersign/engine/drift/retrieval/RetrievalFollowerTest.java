package io.countersign.engine.drift.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetrievalFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final AwayStream stream = new AwayStream(new InMemoryRetrievalStream(clock));
    private final RetrievalFollower follower = new RetrievalFollower(stream, RetrievalRule.DEFAULT, view -> {});

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void itBeginsWithTheWindowAndGoesOn() {
        tell(5_000, .1);
        clock.move(Duration.ofMinutes(61));
        tell(2_500, .9);
        follower.start();
        awaitEvents(2_500);

        tell(500, .1);
        awaitEvents(3_000);
        assertThat(follower.latest().status().isAlarmed()).isTrue();
        assertThat(follower.latest().status().lowShare().orElseThrow().value()).isEqualTo(500 / 3_000.0);
    }

    @Test
    void timeAloneEndsAnAlarm() {
        tell(20, .1);
        follower.start();
        awaitEvents(20);

        clock.move(Duration.ofMinutes(61));
        awaitEvents(0);
        assertThat(follower.latest().status().isAlarmed()).isFalse();
    }

    @Test
    void anOutageIsSaidAndNothingIsMissed() {
        tell(1, .9);
        follower.start();
        awaitEvents(1);

        stream.away = true;
        await().atMost(PATIENCE)
                .until(() -> follower.latest().problem().equals("Redis does not answer.")
                        && follower.latest().status().events() == 1);
        tell(2, .9);
        stream.away = false;
        awaitEvents(3);
        assertThat(follower.latest().problem()).isEmpty();
    }

    private void tell(int times, double score) {
        for (int i = 0; i < times; i++) {
            stream.append(10, 3, score);
        }
    }

    private void awaitEvents(int events) {
        await().atMost(PATIENCE).until(() -> follower.latest().status().events() == events);
    }

    private static final class AwayStream implements RetrievalStream {
        private final RetrievalStream stream;
        private volatile boolean away;

        AwayStream(RetrievalStream stream) {
            this.stream = stream;
        }

        @Override
        public void append(double latencyMillis, int chunks, double score) {
            stream.append(latencyMillis, chunks, score);
        }

        @Override
        public String before(Instant at) {
            return stream.before(at);
        }

        @Override
        public Portion after(String position, int limit) {
            if (away) {
                throw new QueueUnavailableException("Redis does not answer.", null);
            }
            return stream.after(position, limit);
        }

        @Override
        public Instant now() {
            return stream.now();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
