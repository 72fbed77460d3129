package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

@ExtendWith(RedisExtension.class)
class AuditVerifyCommandTest {
    private static final String AUDIT = "hitl:{human_review_queue}:audit";

    @TempDir
    private Path directory;

    private RedisServerFixture server;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url()).in(new DataDirectory(directory));
        RawList.push(shared, mediumRisk(1), mediumRisk(2));
        program.run("queue", "verdict", Entries.idOf(mediumRisk(1)), "approve", "--reviewer", "alice");
    }

    @Test
    void aChainThatHoldsIsSealed() {
        Run run = program.run("audit", "verify");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("The audit chain holds: \\d+ lines, sealed.\n");
        assertThat(new DataDirectory(directory).seals(server.url())).isRegularFile();
    }

    @Test
    void aLineThatIsTakenOutIsTold() {
        try (Jedis client = server.client()) {
            StreamEntryID first = client.xrange(AUDIT, (StreamEntryID) null, null, 1)
                    .getFirst()
                    .getID();
            client.xdel(AUDIT, first);
        }

        Run run = program.run("audit", "verify", "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.onlyJson().get("line").intValue()).isEqualTo(1);
        assertThat(run.err()).startsWith("The audit chain is broken at line 1:");
    }

    @Test
    void whatSomebodyElseWroteAmongTheLinesIsTold() {
        long lines = append(Map.of("text", "not a line"));
        program.run("queue", "verdict", Entries.idOf(mediumRisk(2)), "approve", "--reviewer", "alice");

        assertThat(brokenLine()).isEqualTo(lines + 1);
    }

    @Test
    void whatSomebodyElseWroteAtTheEndIsTold() {
        long lines = append(Map.of("n", "x", "line", "forged", "chain", ""));

        assertThat(brokenLine()).isEqualTo(lines + 1);
    }

    @Test
    void aLineThatTheQueueDoesNotKnowAsItsNewestIsTold() {
        long lines = append(Map.of("n", "%d", "line", "forged", "chain", ""));

        assertThat(brokenLine()).isEqualTo(lines + 1);
    }

    private long append(Map<String, String> entry) {
        try (Jedis client = server.client()) {
            long lines = client.xlen(AUDIT);
            var fields = new HashMap<>(entry);
            fields.replaceAll((name, value) -> value.replace("%d", String.valueOf(lines + 1)));
            client.xadd(AUDIT, StreamEntryID.NEW_ENTRY, fields);
            return lines;
        }
    }

    private long brokenLine() {
        Run run = program.run("audit", "verify", "--json");
        assertThat(run.code()).isEqualTo(1);
        return run.onlyJson().get("line").longValue();
    }

    @Test
    void whatAnEarlierVerificationSealedCannotBeCutOff() {
        program.run("audit", "verify");
        try (Jedis client = server.client()) {
            client.flushAll();
        }

        assertThat(program.run("audit", "verify").out())
                .contains("that an earlier verification sealed. The server was emptied,")
                .contains("countersign audit reseal --reviewer NAME --reason TEXT");
    }

    @Test
    void anEmptiedServerIsSealedAnewByAnAdminWithAReason() {
        program.run("audit", "verify");
        try (Jedis client = server.client()) {
            client.flushAll();
        }

        assertThat(program.run("audit", "reseal", "--reviewer", "ada", "--reason", " ")
                        .code())
                .isEqualTo(2);
        Run reseal = program.run("audit", "reseal", "--reviewer", "ada", "--reason", "test data");
        assertThat(reseal.code()).isZero();
        assertThat(reseal.out())
                .endsWith(" A new seal begins with it; the earlier ones stay in the file and no longer count.\n");
        assertThat(program.run("audit", "verify").code()).isZero();
        assertThat(new DataDirectory(directory).seals(server.url())).content().contains("\tada\ttest data");
    }

    @Test
    void whatItsSealsHoldIsNotSealedAnew() {
        program.run("audit", "verify");

        Run reseal = program.run("audit", "reseal", "--reviewer", "ada", "--reason", "test data");

        assertThat(reseal.code()).isZero();
        assertThat(reseal.out()).endsWith(" Its earlier seals hold too, so none was begun anew.\n");
        assertThat(new DataDirectory(directory).seals(server.url())).content().doesNotContain("anew");
    }

    @Test
    void onlyAnAdminSealsAnew() {
        program.run("reviewers", "set", "ada", "ADMIN", "--reviewer", "ada");

        assertThat(program.run("audit", "reseal", "--reviewer", "bob", "--reason", "test data"))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        2,
                        "Nothing was changed: bob is not an admin, and only an admin changes rules and roles. countersign reviewers list says who is one.\n");
    }
}
