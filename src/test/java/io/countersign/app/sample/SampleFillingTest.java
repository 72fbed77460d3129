package io.countersign.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class SampleFillingTest {
    private static final int MALFORMED = 6;
    private static final Instant NOW = Instant.now();
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final SampleWorkload workload = new SampleWorkload();
    private OpenQueue open;
    private ReviewQueue queue;

    @BeforeEach
    void open(RedisServerFixture server) {
        open = new RedisQueues(new DataDirectory(Path.of("unused"))).open(Optional.of(server.url()));
        queue = open.queue();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void fillsTheQueueAndTheQuarantine() {
        assertThat(workload.fill(queue, NOW)).isEqualTo(SampleWorkload.SIZE);

        assertThat(queue.stats().open()).isEqualTo(SampleWorkload.SIZE);
        assertThat(queue.stats().quarantined()).isEqualTo(MALFORMED);
    }

    @Test
    void addsNothingTheSecondTimeHoweverMuchLater() {
        workload.fill(queue, NOW);

        assertThat(workload.fill(queue, LATER)).isZero();

        assertThat(queue.stats().open()).isEqualTo(SampleWorkload.SIZE);
        assertThat(queue.stats().quarantined()).isEqualTo(MALFORMED);
    }

    @Test
    void bringsNothingBackThatWasReleased() {
        workload.fill(queue, NOW);
        for (Quarantine.Entry entry : queue.quarantine().list("", MALFORMED)) {
            queue.quarantine().release(entry.id(), new Reviewer("ada"));
        }

        workload.fill(queue, LATER);

        assertThat(queue.stats().quarantined()).isZero();
        assertThat(queue.stats().open()).isEqualTo(SampleWorkload.SIZE + MALFORMED);
    }
}
