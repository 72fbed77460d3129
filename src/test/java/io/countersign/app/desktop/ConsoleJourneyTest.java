package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.sample.SampleWish;
import io.countersign.app.sample.SampleWorkload;
import io.countersign.app.triage.item.Composing;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.journal.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ConsoleJourneyTest extends JourneyFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Reviewer ALICE = new Reviewer("alice");

    @Override
    String settings() {
        return "{\"reviewer\":\"alice\",\"undoHoldSeconds\":5}";
    }

    @Test
    void anApprovalByKeyboardReachesTheProducer() throws TimeoutException {
        push(1);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(1)) {
            ReviewId item = console.openFirst();
            console.type(KeyCode.A);
            console.awaitDelivery(item, DeliveryState.ACKNOWLEDGED);

            assertThat(awaitStatus(item)).isEqualTo("approved");
            assertThat(console.leave()).isZero();
        }
    }

    @Test
    void aModifiedOutputReachesTheProducerAndTheOldStatusSaysRejected() throws TimeoutException {
        push(1);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(1)) {
            ReviewId item = console.openFirst();
            console.type(KeyCode.M);
            console.awaitConsole(
                    "the editor",
                    shown -> shown.item().composer().modeProperty().get() == Composing.MODIFY);
            console.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
            console.write("[42]");
            console.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
            console.awaitDelivery(item, DeliveryState.ACKNOWLEDGED);

            assertThat(awaitStatus(item)).isEqualTo("rejected");
            assertThat(results())
                    .singleElement()
                    .satisfies(result -> assertThat(result.output()).contains("42"))
                    .extracting(ReviewResult::status)
                    .isEqualTo("modified");
        }
    }

    @Test
    void theSampleFillsTheTableAndFlowsOn() throws TimeoutException {
        try (var console = OpenConsole.on(redis.url(), home, Optional.of(new SampleWish(6_000, false)))) {
            console.awaitConsole(
                    "items beyond the first",
                    shown -> shown.queue().table().viewProperty().get().counts().total() > SampleWorkload.SIZE);
            console.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
            console.write("other people");
            console.type(KeyCode.ENTER);

            console.awaitConsole(
                    "the drift",
                    shown -> shown.workplace().sample().orElseThrow().isDrifted());
        }
    }

    @Test
    void anUndoneVerdictIsNeverPublished() throws TimeoutException {
        push(1);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(1)) {
            ReviewId item = console.openFirst();
            console.type(KeyCode.A);
            console.awaitDelivery(item, DeliveryState.ACKNOWLEDGED);
            console.type(KeyCode.Z);

            await().atMost(PATIENCE).until(() -> isOpen(item));
            assertThat(results()).isEmpty();
        }
    }

    @Test
    void aVerdictGivenWhileRedisWasDownArrivesOnceWhenItIsBack() throws TimeoutException {
        push(2);
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(2)) {
            ReviewId item = console.openFirst();
            redis.kill();
            console.awaitShown("#outage");
            console.type(KeyCode.A);
            console.awaitDelivery(item, DeliveryState.QUEUED_HERE);

            redis.restart();
            console.awaitDelivery(item, DeliveryState.ACKNOWLEDGED);
            assertThat(awaitStatus(item)).isEqualTo("approved");
            assertThat(results()).hasSize(1);
        }
    }

    @Test
    void aVerdictLeftInTheJournalIsDeliveredByTheNextConsole() throws TimeoutException {
        push(1);
        ReviewId item;
        try (var console = OpenConsole.on(redis.url(), home).awaitRows(1)) {
            item = console.openFirst();
            redis.kill();
            console.awaitShown("#outage");
            console.type(KeyCode.A);
            console.awaitDelivery(item, DeliveryState.QUEUED_HERE);
        }
        redis.restart();

        try (var console = OpenConsole.on(redis.url(), home)) {
            console.awaitDelivery(item, DeliveryState.ACKNOWLEDGED);
            assertThat(awaitStatus(item)).isEqualTo("approved");
            assertThat(results()).hasSize(1);
        }
    }

    @Test
    void aVerdictThatCameTooLateIsShownAsAConflict() throws TimeoutException {
        push(1);
        try (var proxy = TcpProxy.to(redis.port());
                var console = OpenConsole.on(proxy.url(), home).awaitRows(1)) {
            ReviewId item = console.openFirst();
            proxy.refuse();
            proxy.breakConnections();
            console.awaitShown("#outage");
            console.type(KeyCode.A);
            rejectElsewhere(item);

            proxy.heal();
            console.awaitDelivery(item, DeliveryState.SUPERSEDED);
            console.awaitConsole(
                    "the conflict", shown -> !shown.item().ledger().byItem().isEmpty());
            assertThat(awaitStatus(item)).isEqualTo("rejected");
            assertThat(results()).hasSize(1);
        }
    }

    @Test
    void aServerThatCannotBeReachedIsSaidInTheWindow() throws TimeoutException {
        redis.kill();
        try (var console = OpenConsole.on(redis.url(), home)) {
            console.awaitShown("#start-problem");
            assertThat(console.lookup("#start-problem").queryLabeled().getText())
                    .contains(String.valueOf(redis.port()))
                    .doesNotContain("Exception");

            redis.restart();
            console.clickOn("#start-again");
            console.awaitRows(0);
        }
    }

    private void rejectElsewhere(ReviewId item) {
        try (var queue = queue()) {
            var token = ClaimToken.next();
            queue.claim(item, ALICE, token, Duration.ofMinutes(1));
            queue.submit(new Verdict(
                    VerdictId.next(),
                    item,
                    ContentHash.of(queue.find(item).orElseThrow().raw()),
                    token,
                    ALICE,
                    VerdictKind.REJECT,
                    null,
                    "seen elsewhere",
                    Duration.ZERO));
        }
    }

    private void push(int entries) {
        try (var producer = redis.client()) {
            for (int i = 0; i < entries; i++) {
                producer.lpush(RedisReviewQueue.QUEUE.getBytes(StandardCharsets.UTF_8), """
                        {"input": {"question": %d}, "model_output": {"answer": "yes"}, "confidence": 0.62,
                         "risk_score": 0.41, "model_name": "loan-2", "timestamp": "2031-05-04T10:00:00Z"}""".formatted(i)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String awaitStatus(ReviewId item) {
        String key = "review:" + item + ":status";
        try (var producer = redis.client()) {
            await().atMost(PATIENCE).until(() -> producer.exists(key));
            return producer.get(key);
        }
    }

    private boolean isOpen(ReviewId item) {
        try (var queue = queue()) {
            return queue.find(item).orElseThrow().row().state().isOpen();
        }
    }

    private List<ReviewResult> results() {
        try (var queue = queue()) {
            return queue.results("", 10);
        }
    }

    private RedisReviewQueue queue() {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(redis.url())));
    }
}
