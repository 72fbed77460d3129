package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.redis.RedisAutonomyBoard;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One level of each model for every console and engine at one Redis. */
class SharedLevelsJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void theStatusBarTellsAnEnginesLevelAndLeadsToTheHandOnIt() throws TimeoutException {
        try (var redis = RedisServerFixture.startDurable();
                var connection = RedisConnection.open(RedisTarget.parse(redis.url()));
                AutonomyBoard engine = new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC());
                var console = OpenConsole.on(redis.url(), home).awaitRows(0)) {
            engine.report("loan-2", new AutonomyEvent.DriftAlarm("confidence is lower"));
            console.awaitConsole(
                    "the level in the status bar",
                    shown -> console.lookup("#status-autonomy")
                            .<Labeled>query()
                            .getText()
                            .equals("loan-2: Reduced"));

            console.clickOn("#status-autonomy");
            console.awaitShown("#models-level-locked");
            console.clickOn("#models-level-locked");
            console.clickOn("#models-reason").write("It must not go on");
            console.clickOn("#models-apply");

            Awaitility.await().atMost(PATIENCE).until(() -> engine.levelOf("loan-2") == AutonomyLevel.LOCKED);
            assertThat(engine.statuses().getFirst().reason()).isEqualTo("It must not go on");
        }
    }
}
