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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class RedisAutonomyBoardTest extends AutonomyBoardContract {
    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisAutonomyBoardTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
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
    void levelsAreReadWhenOneHasChangedAndNotBefore() {
        try (AutonomyBoard engine = open();
                AutonomyBoard other = open();
                Jedis client = server.client()) {
            var _ = engine.report("loan-1", new AutonomyEvent.Calls(new Portion(1, 0)));
            client.configResetStat();
            var _ = engine.report("loan-1", new AutonomyEvent.Calls(new Portion(1, 0)));
            await().until(() -> calls(client, "get") >= 6);
            assertThat(calls(client, "hgetall")).isZero();

            var _ = engine.report("loan-1", new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "to try it"));
            await().until(() -> other.levelOf("loan-1") == AutonomyLevel.REDUCED);
            assertThat(calls(client, "hgetall")).isPositive();
        }
    }

    private static int calls(Jedis client, String command) {
        Matcher counted =
                Pattern.compile("cmdstat_" + command + ":calls=(\\d+)").matcher(client.info("commandstats"));
        return counted.find() ? Integer.parseInt(counted.group(1)) : 0;
    }

    @Test
    void aModelMayHaveAnyName() {
        try (AutonomyBoard board = open()) {
            for (String name : List.of("changes", ":changes", "auto")) {
                var _ = board.report(name, new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "to try it"));
                assertThat(board.history(name, 10)).hasSize(1);
            }
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
