package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyBoardContract;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.CallWindow.Portion;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisAutonomyBoardTest extends AutonomyBoardContract {
    private final RedisConnection connection;

    RedisAutonomyBoardTest(RedisServerFixture server) {
        connection = RedisConnection.open(RedisTarget.parse(server.url()));
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Override
    protected AutonomyBoard open() {
        new RedisReviewQueue(connection).reviewers().register(new Reviewer("eve"), Role.ANALYST, new Reviewer("ada"));
        return new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, clock);
    }

    @Test
    void everyEngineObeysAndARestartKeepsTheLevel() {
        try (AutonomyBoard one = open();
                AutonomyBoard other = open()) {
            one.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.LOCKED, "ada", "it lies"));
            await().until(() -> other.levelOf("loan-2") == AutonomyLevel.LOCKED);
        }
        try (AutonomyBoard restarted = open()) {
            assertThat(restarted.levelOf("loan-2")).isEqualTo(AutonomyLevel.LOCKED);
        }
    }

    @Test
    void reportsOfManyEnginesAddUp() {
        try (AutonomyBoard board = open()) {
            CompletableFuture.allOf(IntStream.range(0, 8)
                            .mapToObj(engine -> CompletableFuture.runAsync(() -> {
                                for (int i = 0; i < 25; i++) {
                                    board.report("loan-2", new AutonomyEvent.Calls(new Portion(1, 0)));
                                }
                            }))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(board.statuses().getFirst().window().calls()).isEqualTo(200);
        }
    }
}
