package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.critical;
import static io.countersign.app.cli.Entries.highRisk;
import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class ShowCommandTest {
    private RedisServerFixture server;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url());
    }

    @Test
    void evidenceComesFirstThenTheOutputThenTheAdvice() {
        RawList.push(server, highRisk(1));
        program.run("queue", "verdict", idOf(highRisk(1)), "approve", "--reviewer", "alice", "--reason", "fine");

        Run run = program.run("queue", "show", idOf(highRisk(1)));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "Item     " + idOf(highRisk(1)),
                        "State    has 1 of 2 approvals and waits for another person",
                        "Why      high risk",
                        "Evidence",
                        "größer",
                        "Output",
                        "approve",
                        "Advice",
                        "Model loan-2, confidence 0.62. It takes 2 approvals by different people, or one rejection.",
                        "Votes that count",
                        "alice: approve: fine",
                        "History",
                        "arrived     a producer\n",
                        "approved    alice");
    }

    @Test
    void whomItStillWaitsForIsASeniorWhereOneIsMissing() {
        RawList.push(server, critical(1));
        String id = idOf(critical(1));
        program.run("queue", "verdict", id, "approve", "--reviewer", "alice", "--reason", "fine");
        assertThat(program.run("queue", "show", id).out())
                .contains("State    has 1 of 2 approvals and waits for a senior\n");

        program.run("queue", "verdict", id, "approve", "--reviewer", "bob", "--reason", "fine");
        assertThat(program.run("queue", "show", id).out()).contains("State    waits for a senior\n");
    }

    @Test
    void programsGetAllOfIt() {
        String entry = mediumRisk(1).replace("\"loan\":1", "\"loan\":12345678901234567890.50");
        RawList.push(server, entry);

        JsonNode item = program.run("queue", "show", "--json", idOf(entry)).onlyJson();

        assertThat(item.get("content").textValue()).startsWith(idOf(entry));
        assertThat(item.get("history").get(0).get("action").textValue()).isEqualTo("arrived");
        assertThat(program.run("queue", "show", "--json", idOf(entry)).out())
                .contains("\"entry\":" + entry + ",\"votes\":[]");
    }

    @Test
    void anAmbiguousBeginningListsTheCandidates() {
        RawList.push(server, Entries.twoThatBeginAlike());
        String[] ids = {idOf(Entries.twoThatBeginAlike()[0]), idOf(Entries.twoThatBeginAlike()[1])};

        Run run = program.run("queue", "show", ids[0].substring(0, 2));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("2 items begin with " + ids[0].substring(0, 2) + "; give more of the id:")
                .contains(ids)
                .hasLineCount(3);
    }

    @Test
    void aPublishedItemIsFoundByItsBeginningToo() {
        RawList.push(server, mediumRisk(1));
        program.run("queue", "verdict", idOf(mediumRisk(1)), "approve", "--reviewer", "alice");

        assertThat(program.run("queue", "show", idOf(mediumRisk(1)).substring(0, 8))
                        .out())
                .contains("State    approved and published: alice");
    }

    @Test
    void longContentIsCutUnlessAllOfItIsAskedFor() {
        String entry = mediumRisk(1).replace("\"note\":\"größer\"", "\"list\":[" + "1,\n".repeat(3_000) + "1]");
        RawList.push(server, entry.replace("\n", ""));
        String id = idOf(entry.replace("\n", ""));

        assertThat(program.run("queue", "show", id).out().length()).isLessThan(4_000);
        assertThat(program.run("queue", "show", id, "--full").out()).hasSizeGreaterThan(4_000);
    }
}
