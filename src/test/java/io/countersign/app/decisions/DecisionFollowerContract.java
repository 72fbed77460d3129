package io.countersign.app.decisions;

import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.async.Backoff;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a follower does on every kind of stream. */
abstract class DecisionFollowerContract {
    static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(20));
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final InstantSource CLOCK = InstantSource.fixed(Decided.NOON);

    private final AtomicInteger told = new AtomicInteger();
    private Optional<DecisionFollower> follower = Optional.empty();
    private int number;

    abstract DecisionStream stream();

    @AfterEach
    void stopFollowing() {
        follower.ifPresent(DecisionFollower::close);
    }

    @Test
    void itReadsFromTheBeginningAndGoesOn() {
        write(3);
        follow();
        awaitSize(3);
        awaitLive();

        write(2);
        awaitSize(5);
        assertThat(latest().losses().isEmpty()).isTrue();
    }

    @Test
    void everyBatchOfALongLogIsRead() {
        for (int i = 0; i < 450; i++) {
            write(1);
        }
        follow();
        awaitSize(450);
        awaitLive();
    }

    @Test
    void whatEnginesCouldNotWriteIsRemembered() {
        write(1);
        RecordBatch batch = batch(1);
        stream().append(new RecordBatch(batch.id(), batch.bytes(), batch.size(), 17));
        write(1);
        follow();
        awaitSize(3);
        assertThat(latest().losses()).isEqualTo(new Losses(17, 0, 0, Optional.of(Decided.NOON)));
    }

    @Test
    void whatCannotBeReadIsCountedAndSteppedOver() {
        stream().append(new RecordBatch(new BatchId("new", 1), new byte[] {99}, 4, 0));
        write(1);
        follow();
        awaitSize(1);
        assertThat(latest().losses()).isEqualTo(new Losses(0, 4, 0, Optional.of(Decided.NOON)));
    }

    @Test
    void newsAreToldSeldomAndTheLastIsNotForgotten() {
        follow();
        awaitLive();
        long start = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            write(1);
        }
        awaitSize(300);
        int before = told.get();
        long tenths = Duration.ofNanos(System.nanoTime() - start).dividedBy(Duration.ofMillis(100));
        assertThat((long) before).isLessThanOrEqualTo(tenths + 3);
        await().atMost(PATIENCE).until(() -> told.get() >= 2);
    }

    final void follow() {
        var started = new DecisionFollower(stream(), new DecisionHistory(1_000), told::incrementAndGet, QUICK, CLOCK);
        follower = Optional.of(started);
        started.start();
    }

    final void write(int size) {
        stream().append(batch(size));
    }

    private RecordBatch batch(int size) {
        DecisionRecord each = decided().noted();
        return RecordBatch.of(new BatchId("engine", ++number), Collections.nCopies(size, each));
    }

    final LoggedDecisions latest() {
        return follower.orElseThrow().latest();
    }

    final void awaitSize(int size) {
        await().atMost(PATIENCE).until(() -> latest().history().size() == size);
    }

    final void awaitLive() {
        await().atMost(PATIENCE).until(() -> latest().status() instanceof LogStatus.Live);
    }

    final void awaitAway() {
        await().atMost(PATIENCE).until(() -> latest().status() instanceof LogStatus.Away);
    }
}
