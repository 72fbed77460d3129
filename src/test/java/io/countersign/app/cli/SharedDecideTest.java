package io.countersign.app.cli;

import static io.countersign.app.cli.DecideLines.LARGE;
import static io.countersign.app.cli.DecideLines.SURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.redis.RedisAutonomyBoard;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisDecisionStream;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisPolicyStore;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code decide} beside the consoles and gateways of one Redis. */
@ExtendWith(RedisExtension.class)
class SharedDecideTest {
    private static final String NAMELESS = LARGE.replace("\"id\":\"r-3\",", "");

    private final RedisServerFixture server;
    private final Program program;

    @TempDir
    private Path directory;

    SharedDecideTest(RedisServerFixture server) {
        this.server = server;
        this.program = Program.on(server.url());
    }

    @Test
    void goesByThePolicyInForceUnlessAFileIsGiven() throws IOException {
        putInForce(Policy.DEFAULT.withAuditRate(1));
        Path policy = Files.writeString(directory.resolve("policy.json"), "{\"audit_rate\":0}");

        for (List<String> run : List.of(List.of("decide"), List.of("decide", "--dry-run"))) {
            JsonNode decision =
                    program.reading(SURE).run(run.toArray(String[]::new)).onlyJson();
            assertThat(decision.at("/reasons/0/code").textValue()).isEqualTo("audit_sample");
            assertThat(decision.get("policy_version").intValue()).isOne();
        }
        assertThat(status(program.reading(SURE).run("decide", "--policy", policy.toString())))
                .isEqualTo("accepted");
    }

    @Test
    void saysWhichThresholdsOfTheEnvironmentDoNotCount() {
        putInForce(Policy.DEFAULT.withAuditRate(0));

        Run run = program.with("MIN_CONFIDENCE", "0.95").reading(SURE).run("decide");
        assertThat(status(run)).isEqualTo("accepted");
        assertThat(run.err())
                .startsWith("MIN_CONFIDENCE does not count: version 1 of the policy is in force, by ada.\n");
    }

    @Test
    void obeysTheLevelsOfModels() {
        try (var connection = connection();
                var board = new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC())) {
            var _ = board.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.LOCKED, "ada", "broken"));
        }

        assertThat(status(program.reading(SURE).run("decide"))).isEqualTo("rejected");
        assertThat(status(program.reading(SURE).run("decide", "--dry-run"))).isEqualTo("rejected");
    }

    @Test
    void tellsEverybodyWhatItDecidesUnlessItIsADryRun() {
        program.reading(SURE + LARGE).run("decide", "--dry-run");
        assertThat(told()).isEmpty();

        program.reading(SURE + LARGE).run("decide");
        assertThat(told())
                .extracting(DecisionRecord::model, DecisionRecord::route)
                .containsExactlyInAnyOrder(tuple("loan-2", Route.ACCEPTED), tuple("unknown", Route.HUMAN_REVIEW));
        assertThat(program.run("levels", "list").out()).contains("loan-2");
    }

    @Test
    void doesNotAskPeopleAgainAboutTheSameLines() throws IOException {
        Path file = Files.writeString(directory.resolve("day.jsonl"), LARGE + NAMELESS + NAMELESS);
        Run first = program.run("decide", "--input", file.toString());
        Run again = program.run("decide", "--input", file.toString());

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.code()).isZero();
        assertThat(again.err())
                .isEqualTo(
                        "3 decisions: 3 human review, 0 lines refused. People had been asked about 3 of them before.\n");
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void linesWithoutAnIdAreOthersInAnotherFile() throws IOException {
        Path file = Files.writeString(directory.resolve("monday.jsonl"), NAMELESS);
        Path other = Files.writeString(directory.resolve("tuesday.jsonl"), NAMELESS);
        program.run("decide", "--input", file.toString());
        program.run("decide", "--input", other.toString());
        program.run("decide", "--input", other.toString(), "--source", "monday.jsonl");
        program.reading(NAMELESS).run("decide");
        program.reading(NAMELESS).run("decide");

        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void anIdAboutWhichPeopleWereAskedHasOneContent() {
        program.reading(LARGE).run("decide");
        Run run = program.reading(LARGE.replace("60000", "70000") + SURE).run("decide");

        assertThat(run.code()).isOne();
        assertThat(run.json()).hasSize(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "The request r-3 is refused: people were asked about another content under this id less than a day ago.",
                        "1 decision: 1 accepted, 1 line refused.");
        assertThat(waiting()).isOne();
    }

    @Test
    void withoutTheQueueNothingIsDecidedButInADryRun() {
        Program away = Program.on("redis://127.0.0.1:1").reading(SURE);

        assertThat(away.run("decide")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        });
        Run dry = away.run("decide", "--dry-run");
        assertThat(status(dry)).isEqualTo("accepted");
        assertThat(dry.err()).contains("This dry run goes by the built-in policy and trusts every model fully.");
    }

    private void putInForce(Policy policy) {
        try (var connection = connection();
                var policies = new RedisPolicyStore(connection)) {
            var _ = policies.apply(policy, 0, "ada", "as agreed");
        }
    }

    private List<DecisionRecord> told() {
        try (var connection = connection();
                var stream = new RedisDecisionStream(connection)) {
            return stream.after(stream.beginning(), 10, Duration.ZERO).batches().stream()
                    .flatMap(batch -> batch.records().stream())
                    .toList();
        }
    }

    private int waiting() {
        return program.run("queue", "list", "--json").json().size();
    }

    private RedisConnection connection() {
        return RedisConnection.open(RedisTarget.parse(server.url()));
    }

    private static String status(Run run) {
        return run.onlyJson().get("status").textValue();
    }
}
