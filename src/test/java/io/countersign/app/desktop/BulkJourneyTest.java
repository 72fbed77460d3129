package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.triage.bulk.BulkKind;
import io.countersign.app.triage.bulk.BulkScreen;
import io.countersign.app.triage.bulk.BulkTally;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BulkJourneyTest extends JourneyFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    String settings() {
        return "{\"reviewer\":\"alice\",\"undoHoldSeconds\":10}";
    }

    @Test
    void markedItemsAreApprovedTogetherAndTheRestStays() throws TimeoutException {
        push(4, .5);
        push(1, .8);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(5)) {
            markFirst(console, 5);
            console.type(KeyCode.A);
            awaitPlan(console, 4, 1);
            commit(console);
            awaitTally(console, tally -> tally.acknowledged() == 4);

            assertThat(stats().held()).isEqualTo(4);
            await().atMost(PATIENCE).until(() -> results().size() == 4);
            assertThat(results()).extracting(ReviewResult::status).containsOnly("approved");
            assertThat(stats())
                    .extracting(QueueStats::pending, QueueStats::claimed)
                    .containsExactly(1L, 0L);
        }
    }

    @Test
    void allThatMatchAreRejectedWithAReasonAndUndoneAsOne() throws TimeoutException {
        push(60, .5);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(60)) {
            console.interact(() -> console.see(shown -> shown).bulk().open(BulkKind.REJECT));
            awaitPlan(console, 60, 0);
            console.clickOn("#bulk-reason").write("stale prices");
            commit(console);
            awaitPlan(console, 60, 0);
            console.clickOn("#bulk-count").write("60");
            commit(console);
            awaitTally(console, tally -> tally.acknowledged() == 60);

            console.type(KeyCode.Z);
            awaitTally(console, tally -> tally.undone() == 60);
            assertThat(stats().pending()).isEqualTo(60);
            assertThat(results()).isEmpty();
        }
    }

    @Test
    void escapeLeavesTheFormWhereverTheCursorIs() throws TimeoutException {
        push(3, .5);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(3)) {
            markFirst(console, 2);
            console.type(KeyCode.A);
            awaitPlan(console, 2, 0);
            console.clickOn("#bulk-reason").write("on second thoughts").type(KeyCode.ESCAPE);
            console.awaitConsole("the form to close", shown -> !shown.bulk().isOpen());

            console.type(KeyCode.X);
            console.awaitConsole(
                    "the keys to work",
                    shown -> shown.queue().marks().countProperty().get() == 1);
            assertThat(stats().held()).isZero();
        }
    }

    @Test
    void anOutageInTheMiddleLosesNothing() throws TimeoutException {
        push(5, .5);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(5)) {
            markFirst(console, 5);
            console.type(KeyCode.A);
            awaitPlan(console, 5, 0);
            redis.kill();
            commit(console);
            console.awaitShown("#outage");
            redis.restart();

            awaitTally(console, tally -> tally.acknowledged() == 5);
            await().atMost(PATIENCE).until(() -> results().size() == 5);
        }
    }

    private static void markFirst(OpenConsole console, int rows) {
        console.type(KeyCode.J);
        for (int i = 1; i < rows; i++) {
            console.press(KeyCode.SHIFT).type(KeyCode.J).release(KeyCode.SHIFT);
        }
        console.awaitConsole(
                rows + " marks", shown -> shown.queue().marks().countProperty().get() == rows);
    }

    private static void commit(OpenConsole console) {
        console.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
    }

    private static void awaitPlan(OpenConsole console, int meant, int leftOut) {
        console.awaitConsole(
                meant + " meant, " + leftOut + " left out",
                shown -> shown.bulk().screenProperty().get() instanceof BulkScreen.Planned(var kind, var plan)
                        && plan.rows().size() == meant
                        && plan.leftOutCount() == leftOut);
    }

    private static void awaitTally(OpenConsole console, Predicate<BulkTally> so) {
        console.awaitConsole("the tally", shown -> tally(shown).filter(so).isPresent());
    }

    private static Optional<BulkTally> tally(Console console) {
        return console.bulk().screenProperty().get() instanceof BulkScreen.Running(var run)
                ? Optional.of(run.tallyProperty().get())
                : Optional.empty();
    }

    private void push(int entries, double risk) {
        try (var producer = redis.client()) {
            for (int i = 0; i < entries; i++) {
                producer.lpush(RedisReviewQueue.QUEUE.getBytes(StandardCharsets.UTF_8), """
                        {"input": {"question": %d}, "model_output": {"answer": "yes"}, "confidence": 0.62,
                         "risk_score": %s, "model_name": "loan-2", "timestamp": "2031-05-04T10:00:00Z"}""".formatted(i, risk)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private QueueStats stats() {
        try (var queue = queue()) {
            return queue.stats();
        }
    }

    private List<ReviewResult> results() {
        try (var queue = queue()) {
            return queue.results("", 100);
        }
    }

    private RedisReviewQueue queue() {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(redis.url())));
    }
}
