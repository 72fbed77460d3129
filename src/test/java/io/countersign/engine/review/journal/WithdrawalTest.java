package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.VerdictId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
    private static final VerdictId V1 = new VerdictId("v1");

    @TempDir
    Path directory;

    @Test
    void whatWaitsForAQueueThatIsAwayIsTakenBackForGood() {
        try (var bench = new Bench(directory)) {
            bench.queue.down = true;
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));

            assertThat(outbox.withdraw(V1)).isTrue();

            bench.queue.down = false;
            outbox.connectionBack();
            bench.awaitTold("v2 SENT", "v2 ACKNOWLEDGED");
            assertThat(bench.leftOnDisk()).containsExactly("v2");
        }
    }

    @Test
    void aRestartDoesNotBringItBack() {
        try (var bench = new Bench(directory)) {
            bench.queue.down = true;
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));

            assertThat(outbox.withdraw(V1)).isTrue();
            assertThat(bench.leftOnDisk()).isEmpty();
        }
    }

    @Test
    void whenNothingWaitsAnyMoreTheOutageIsNoProblem() {
        try (var bench = new Bench(directory)) {
            bench.queue.down = true;
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));

            outbox.withdraw(V1);
            bench.time.wake();

            await().until(() -> outbox.problem().isEmpty());
        }
    }

    @Test
    void whatIsOnItsWayGoesOnAndIsNeverRepeated() {
        try (var bench = new Bench(directory)) {
            var answering = new CountDownLatch(1);
            bench.queue.answers.put("v1", verdict -> {
                Bench.await(answering);
                return ScriptedQueue.held(verdict);
            });
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            bench.awaitArrived("v1");

            assertThat(outbox.withdraw(V1)).isFalse();

            answering.countDown();
            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED");
            restartServerAndSendAnother(bench, outbox);
            bench.awaitArrived("v1", "v2");
        }
    }

    @Test
    void whatMayHaveArrivedGoesOn() {
        try (var bench = new Bench(directory)) {
            bench.queue.answers.put("v1", verdict -> {
                bench.queue.answers.remove("v1");
                throw new QueueUnavailableException(ScriptedQueue.DOWN, null);
            });
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));

            assertThat(outbox.withdraw(V1)).isFalse();

            outbox.connectionBack();
            bench.awaitArrived("v1", "v1");
        }
    }

    @Test
    void whatIsAcknowledgedIsNeverRepeated() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED");

            assertThat(outbox.withdraw(V1)).isFalse();

            restartServerAndSendAnother(bench, outbox);
            bench.awaitArrived("v1", "v2");
            assertThat(bench.leftOnDisk()).containsExactly("v2");
        }
    }

    @Test
    void whatIsSettledOrUnknownCannotBeTakenBack() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED");
            bench.time.pass(Duration.ofSeconds(10));
            bench.awaitIdle();

            assertThat(outbox.withdraw(V1)).isFalse();
            assertThat(outbox.withdraw(new VerdictId("nobodys"))).isFalse();
        }
    }

    @Test
    void whatAnEarlierProcessLeftMayHaveBeenSentByIt() {
        try (var first = new Bench(directory)) {
            first.queue.down = true;
            first.start().submit(approval("v1"));
        }
        try (var second = new Bench(directory)) {
            second.queue.down = true;
            VerdictDispatcher outbox = second.start();

            assertThat(outbox.withdraw(V1)).isFalse();
            assertThat(second.leftOnDisk()).containsExactly("v1");
        }
    }

    @Test
    void whatTheDiskDoesNotNoteIsNotTakenBack() {
        try (var bench = new Bench(directory)) {
            bench.queue.down = true;
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            outbox.close();

            assertThatThrownBy(() -> outbox.withdraw(V1)).isInstanceOf(JournalException.class);
            assertThat(outbox.waiting()).containsExactly(approval("v1"));
            assertThat(bench.leftOnDisk()).containsExactly("v1");
        }
    }

    private static void restartServerAndSendAnother(Bench bench, VerdictDispatcher outbox) {
        bench.queue.serverRun = "second run";
        outbox.submit(approval("v2"));
        await().until(() -> bench.told.contains("v2 ACKNOWLEDGED"));
    }
}
