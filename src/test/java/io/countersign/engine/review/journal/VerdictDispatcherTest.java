package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictDispatcherTest {
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
                Bench.await(answering);
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
            Bench.await(never);
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
    void submittingWakesARealPause() {
        var queue = new ScriptedQueue();
        VerdictJournal journal = VerdictJournal.open(directory);
        try (var outbox = VerdictDispatcher.start(journal, queue.queue(), Clock.systemUTC())) {
            outbox.submit(approval("v1"));
            await().until(() -> queue.arrived.equals(List.of("v1")));
            outbox.submit(approval("v2"));
            await().until(() -> queue.arrived.equals(List.of("v1", "v2")));
        }
    }

    @Test
    void nothingIsSentBeforeItBeginsAndClosingDoesNotNeedABeginning() {
        var queue = new ScriptedQueue();
        try (var outbox = VerdictDispatcher.create(VerdictJournal.open(directory), queue.queue(), Clock.systemUTC())) {
            outbox.submit(approval("v1"));
        }

        assertThat(queue.arrived).isEmpty();
        try (var journal = VerdictJournal.open(directory)) {
            assertThat(journal.unsettled()).containsExactly(approval("v1"));
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

    @Test
    void settingTheSystemsClockChangesNoWait() {
        var clock = new WatchedClock();
        var queue = new ScriptedQueue();
        try (var outbox = VerdictDispatcher.start(VerdictJournal.open(directory), queue.queue(), clock)) {
            outbox.submit(approval("v1"));
            await().until(() -> outbox.waiting().isEmpty());

            assertThat(clock.looks).hasValue(1);
        }
    }

    private static final class WatchedClock extends Clock {
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public Instant instant() {
            looks.incrementAndGet();
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
