package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static io.countersign.engine.review.journal.Verdicts.approvalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedSendingTest {
    private static final String NO_RIGHT = "The user bob may not run scripts. Give the right, then it goes on.";

    @TempDir
    Path directory;

    @Test
    void anOutageIsSaidAndSurvivedInOrder() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.down = true;
            for (String id : List.of("v1", "v2", "v3")) {
                outbox.submit(approval(id));
            }
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));

            bench.queue.down = false;
            outbox.connectionBack();

            bench.awaitArrived("v1", "v2", "v3");
            await().until(() -> bench.problems.equals(List.of(ScriptedQueue.DOWN, "")));
        }
    }

    @Test
    void aLostAnswerPutsTheVerdictBackInLineAndItIsSentAgain() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                bench.queue.answers.remove("v1");
                throw new QueueUnavailableException(ScriptedQueue.DOWN, null);
            });

            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));
            bench.time.wake();

            bench.awaitTold("v1 SENT", "v1 QUEUED_HERE", "v1 SENT", "v1 ACKNOWLEDGED");
            await().until(() -> outbox.problem().isEmpty());
        }
    }

    @Test
    void pausesInAnOutageGrowToABoundAndVaryByChance() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.down = true;
            bench.time.waits.clear();
            outbox.submit(approval("v1"));
            for (int pauses = 1; pauses <= 10; pauses++) {
                bench.awaitPauses(pauses);
                bench.time.wake();
            }

            for (int n = 0; n < 10; n++) {
                Duration full = Duration.ofMillis(Math.min(10_000, 250L << n));
                assertThat(bench.time.waits.get(n)).isBetween(full.dividedBy(2), full);
            }
        }
    }

    @Test
    void aVerdictThatTheQueueCannotTakeInDoesNotBlockTheOnesBehindIt() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                throw new QueueRefusedException(NO_RIGHT, null);
            });

            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(NO_RIGHT));
            outbox.submit(approval("v2"));

            bench.awaitTold("v1 SENT", "v1 QUEUED_HERE", "v2 SENT", "v2 ACKNOWLEDGED");
            assertThat(outbox.problem()).isEqualTo(NO_RIGHT);
            assertThat(bench.leftOnDisk()).containsExactly("v1", "v2");
        }
    }

    @Test
    void aRefusedVerdictIsTriedAgainAfterALongPause() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                bench.queue.answers.remove("v1");
                throw new QueueRefusedException(NO_RIGHT, null);
            });
            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(NO_RIGHT));

            bench.time.pass(Duration.ofSeconds(14));
            outbox.submit(approval("v2"));
            bench.awaitArrived("v1", "v2");
            bench.time.pass(Duration.ofSeconds(17));

            bench.awaitArrived("v1", "v2", "v1");
            await().until(() -> outbox.problem().isEmpty());
        }
    }

    @Test
    void aMendedConnectionTriesRefusedVerdictsAtOnce() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                bench.queue.answers.remove("v1");
                throw new QueueRefusedException(NO_RIGHT, null);
            });
            outbox.submit(approval("v1"));
            await().until(() -> outbox.problem().equals(NO_RIGHT));

            outbox.connectionBack();

            bench.awaitArrived("v1", "v1");
        }
    }

    @Test
    void aMistakeInTheProgramIsSaidAndBlocksNobody() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                throw new IllegalStateException("broken");
            });

            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));
            await().until(() -> outbox.problem().contains("an error in the program"));
            bench.time.wake();

            bench.awaitArrived("v1", "v2");
        }
    }

    @Test
    void aVerdictThatMakesAReachableQueueFailStepsAsideAfterFiveTimes() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                throw new QueueUnavailableException(ScriptedQueue.DOWN, null);
            });
            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));

            await().until(() -> {
                bench.time.wake();
                return bench.queue.arrived.size() >= 6;
            });

            assertThat(bench.queue.arrived).startsWith("v1", "v1", "v1", "v1", "v1", "v2");
        }
    }

    @Test
    void aLaterWordOnAnItemNeverOvertakesAnEarlierOne() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v1", verdict -> {
                bench.queue.answers.remove("v1");
                throw new QueueRefusedException(NO_RIGHT, null);
            });
            outbox.submit(approvalOf("one", "v1"));
            await().until(() -> outbox.problem().equals(NO_RIGHT));
            outbox.submit(approvalOf("one", "v2"));
            outbox.submit(approvalOf("other", "v3"));
            bench.awaitArrived("v1", "v3");

            outbox.connectionBack();

            bench.awaitArrived("v1", "v3", "v1", "v2");
        }
    }
}
