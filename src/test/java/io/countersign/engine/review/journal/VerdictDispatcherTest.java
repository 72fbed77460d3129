package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static io.countersign.engine.review.journal.Verdicts.approvalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictDispatcherTest {
    private static final String NO_RIGHT = "The user bob may not run scripts. Give the right, then it goes on.";

    @TempDir
    Path directory;

    @Test
    void verdictsAreSentInTheirOrder() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            var ids = IntStream.range(0, 50).mapToObj(n -> "v" + n).toList();

            ids.forEach(id -> outbox.submit(approval(id)));

            bench.awaitArrived(ids.toArray(String[]::new));
        }
    }

    @Test
    void everyStepIsTold() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put("v2", VerdictDispatcherTest::late);

            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));

            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED", "v2 SENT", "v2 SUPERSEDED");
            assertThat(outbox.waiting()).isEmpty();
        }
    }

    @Test
    void theOutcomeComesWithTheAnswer() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            var outcomes = new CopyOnWriteArrayList<VerdictOutcome>();
            outbox.onDelivery(news -> {
                if (news.outcome() != null) {
                    outcomes.add(news.outcome());
                }
            });
            bench.queue.answers.put("v2", VerdictDispatcherTest::late);

            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));

            await().until(() -> outcomes.equals(List.of(ScriptedQueue.held(approval("v1")), late(approval("v2")))));
        }
    }

    @Test
    void submittingWaitsForTheDiskAndNotForTheQueue() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            var answering = new CountDownLatch(1);
            bench.queue.answers.put("v1", verdict -> {
                awaitLatch(answering);
                return ScriptedQueue.held(verdict);
            });

            outbox.submit(approval("v1"));
            bench.awaitArrived("v1");
            outbox.submit(approval("v2"));

            assertThat(Bench.ids(outbox.waiting())).containsExactly("v1", "v2");
            answering.countDown();
            bench.awaitArrived("v1", "v2");
        }
    }

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
            bench.awaitPauses(1);
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

    @Test
    void aFailingListenerHarmsNobody() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            outbox.onDelivery(news -> {
                throw new AssertionError("a listener's mistake");
            });
            var later = new CopyOnWriteArrayList<DeliveryState>();
            outbox.onDelivery(news -> later.add(news.state()));

            outbox.submit(approval("v1"));

            await().until(() -> later.equals(List.of(DeliveryState.SENT, DeliveryState.ACKNOWLEDGED)));
        }
    }

    @Test
    void aClosedSubscriptionHearsNoMore() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            var heard = new CopyOnWriteArrayList<Delivery>();
            outbox.onDelivery(heard::add).close();

            outbox.submit(approval("v1"));

            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void closingDoesNotWaitForAQueueThatHangsAndKeepsTheVerdict() {
        var bench = new Bench(directory);
        VerdictDispatcher outbox = bench.start();
        var never = new CountDownLatch(1);
        bench.queue.answers.put("v1", verdict -> {
            awaitLatch(never);
            return ScriptedQueue.held(verdict);
        });
        outbox.submit(approval("v1"));
        bench.awaitArrived("v1");

        assertThat(bench.leftOnDisk()).containsExactly("v1");
        never.countDown();
        assertThat(bench.told).containsExactly("v1 SENT");
    }

    @Test
    void whatWasLeftIsSentAfterARestartBeforeAnythingNew() {
        try (var first = new Bench(directory)) {
            first.queue.down = true;
            VerdictDispatcher outbox = first.start();
            outbox.submit(approval("v1"));
            outbox.submit(approval("v2"));
        }
        try (var second = new Bench(directory)) {
            VerdictDispatcher outbox = second.start();
            outbox.submit(approval("v3"));

            second.awaitArrived("v1", "v2", "v3");
        }
    }

    @Test
    void aVerdictSubmittedTwiceIsSentOnce() {
        try (var bench = new Bench(directory)) {
            bench.queue.down = true;
            VerdictDispatcher outbox = bench.start();
            outbox.submit(approval("v1"));
            outbox.submit(approval("v1"));

            assertThat(outbox.waiting()).containsExactly(approval("v1"));
        }
    }

    private static VerdictOutcome late(Verdict verdict) {
        return new VerdictOutcome.Refused(VerdictRefusal.LATE, Verdicts.rowOf(verdict), List.of());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
