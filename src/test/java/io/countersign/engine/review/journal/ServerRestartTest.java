package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRestartTest {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void whatWasJustAcknowledgedIsSentAgainInItsOrder() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            acknowledge(bench, outbox, "v1", "v2");
            bench.told.clear();

            bench.queue.serverRun = "second run";
            outbox.connectionBack();

            bench.awaitTold(
                    "v1 QUEUED_HERE", "v2 QUEUED_HERE", "v1 SENT", "v1 ACKNOWLEDGED", "v2 SENT", "v2 ACKNOWLEDGED");
        }
    }

    @Test
    void aRestartThatNobodyToldIsFoundBeforeTheAnswerIsTrusted() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            acknowledge(bench, outbox, "v1");

            bench.queue.serverRun = "second run";
            bench.time.pass(WINDOW);

            bench.awaitArrived("v1", "v1");
        }
    }

    @Test
    void aRestartIsFoundWithTheNextVerdict() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            acknowledge(bench, outbox, "v1");

            bench.queue.serverRun = "second run";
            outbox.submit(approval("v2"));

            bench.awaitArrived("v1", "v1", "v2");
        }
    }

    @Test
    void whatSettledBeforeTheRestartIsNotSentAgain() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            acknowledge(bench, outbox, "v1");
            settle(bench);

            bench.queue.serverRun = "second run";
            outbox.submit(approval("v2"));

            bench.awaitTold("v1 SENT", "v1 ACKNOWLEDGED", "v2 SENT", "v2 ACKNOWLEDGED");
            assertThat(bench.leftOnDisk()).containsExactly("v2");
        }
    }

    @Test
    void anAnswerIsNotTrustedWhileTheQueueIsAway() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            acknowledge(bench, outbox, "v1");
            bench.queue.down = true;
            bench.time.pass(WINDOW.multipliedBy(6));
            await().until(() -> outbox.problem().equals(ScriptedQueue.DOWN));

            bench.queue.serverRun = "second run";
            bench.queue.down = false;
            outbox.connectionBack();

            bench.awaitArrived("v1", "v1");
        }
    }

    @Test
    void withinTheWindowTheVerdictStaysOnTheDisk() {
        try (var bench = new Bench(directory)) {
            acknowledge(bench, bench.start(), "v1");

            assertThat(bench.leftOnDisk()).containsExactly("v1");
        }
    }

    @Test
    void afterTheWindowTheDiskIsClean() {
        try (var bench = new Bench(directory)) {
            acknowledge(bench, bench.start(), "v1", "v2");
            settle(bench);

            assertThat(bench.leftOnDisk()).isEmpty();
        }
    }

    @Test
    void aVerdictThatDidNotCountIsSettledAtOnce() {
        try (var bench = new Bench(directory)) {
            VerdictDispatcher outbox = bench.start();
            bench.queue.answers.put(
                    "v1", verdict -> new VerdictOutcome.Refused(VerdictRefusal.UNKNOWN, null, List.of()));
            outbox.submit(approval("v1"));
            bench.awaitTold("v1 SENT", "v1 SUPERSEDED");

            assertThat(bench.leftOnDisk()).isEmpty();
        }
    }

    private static void acknowledge(Bench bench, VerdictDispatcher outbox, String... ids) {
        for (String id : ids) {
            outbox.submit(approval(id));
        }
        await().until(() -> bench.told.contains(ids[ids.length - 1] + " ACKNOWLEDGED"));
        bench.awaitIdle();
    }

    private static void settle(Bench bench) {
        bench.time.pass(WINDOW);
        bench.awaitIdle();
    }
}
