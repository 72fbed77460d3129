package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.critical;
import static io.countersign.app.cli.Entries.highRisk;
import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.journal.VerdictJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class VerdictCommandTest {
    private static final String MEDIUM = idOf(mediumRisk(1));
    private static final String HIGH = idOf(highRisk(1));
    private static final String CRITICAL = idOf(critical(1));

    private RedisServerFixture server;
    private Program program;

    @TempDir
    Path home;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url()).in(new DataDirectory(home));
        RawList.push(server, mediumRisk(1), highRisk(1), critical(1));
    }

    @Test
    void anApprovalIsPublishedToTheProducer() {
        assertThat(decide(MEDIUM, "approve", "alice"))
                .isEqualTo(new Run(0, "Approved %s; published.\n".formatted(MEDIUM.substring(0, 12)), ""));
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    @Test
    void aRejectionIsPublishedWithItsReason() {
        decide(HIGH, "reject", "alice", "--reason", "forged papers");

        assertThat(status(HIGH)).isEqualTo("rejected");
        assertThat(exported(HIGH).at("/result/reason").textValue()).isEqualTo("forged papers");
    }

    @Test
    void aModificationCarriesItsOutput() {
        decide(MEDIUM, "modify", "alice", "--output", "{\"decision\": \"decline\"}");

        assertThat(exported(MEDIUM).at("/result/output/decision").textValue()).isEqualTo("decline");
        assertThat(exported(MEDIUM).at("/state").textValue()).isEqualTo("modified");
    }

    @Test
    void theOutputCanComeFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("o.json"), "{\"decision\":\"decline\"}\n");

        assertThat(decide(MEDIUM, "modify", "alice", "--output", "@" + file).code())
                .isZero();
        assertThat(exported(MEDIUM).at("/result/output/decision").textValue()).isEqualTo("decline");
    }

    @Test
    void aModificationThatNeedsAnotherPersonIsCalledOne() {
        assertThat(decide(HIGH, "modify", "alice", "--output", "1").out()).startsWith("Your modification of");
    }

    @Test
    void aVerdictThatAKilledCommandLeftBehindIsSentByTheNext() {
        leaveBehind(MEDIUM);
        assertThat(status(MEDIUM)).isNull();

        decide(HIGH, "reject", "bob", "--reason", "forged papers");

        await().untilAsserted(() -> assertThat(status(MEDIUM)).isEqualTo("approved"));
        assertThat(status(HIGH)).isEqualTo("rejected");
    }

    @Test
    void verdictsForAnotherServerStayWhereTheyAre() {
        leaveBehind(MEDIUM);
        try (var other = RedisServerFixture.start()) {
            RawList.push(other, mediumRisk(1));
            assertThat(Program.on(other.url())
                            .in(new DataDirectory(home))
                            .run("queue", "verdict", MEDIUM, "reject", "--reviewer", "bob", "--reason", "no")
                            .code())
                    .isZero();
        }

        decide(HIGH, "reject", "bob", "--reason", "forged papers");
        await().untilAsserted(() -> assertThat(status(MEDIUM)).isEqualTo("approved"));
    }

    @Test
    void aDamagedJournalIsSaidBeforeAnythingIsDecided() throws IOException {
        Path journal = Files.createDirectories(new DataDirectory(home).journal(place()));
        Files.writeString(journal.resolve("verdicts-1-a.jsonl"), "damaged\n");

        Run run = decide(MEDIUM, "approve", "alice");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("verdicts-1-a.jsonl")
                .endsWith("The verdict was not given; give the command again.\n");
        assertThat(status(MEDIUM)).isNull();
        assertThat(decide(MEDIUM, "approve", "alice").code()).isZero();
    }

    /** What is on the disk when a command is killed between journal and queue. */
    private void leaveBehind(String id) {
        Claims.claim(server.url(), id, "alice");
        try (var queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
                var journal = VerdictJournal.open(new DataDirectory(home).journal(place()))) {
            var item = queue.find(new ReviewId(id)).orElseThrow();
            ClaimToken token = ClaimToken.next();
            queue.claim(new ReviewId(id), new Reviewer("alice"), token, ReviewQueue.LEASE);
            journal.append(new Verdict(
                    VerdictId.next(),
                    new ReviewId(id),
                    item.content(),
                    token,
                    new Reviewer("alice"),
                    VerdictKind.APPROVE,
                    null,
                    "",
                    Duration.ZERO));
        }
    }

    private String place() {
        return RedisTarget.parse(server.url()).toString();
    }

    @Test
    void theBeginningOfAnIdIsEnough() {
        assertThat(decide(MEDIUM.substring(0, 10), "approve", "alice").code()).isZero();
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    @Test
    void aSecondPersonIsAskedFor() {
        assertThat(decide(HIGH, "approve", "alice").out())
                .isEqualTo("Your approval of %s counts; the item has 1 of 2 approvals and waits for another person.\n"
                        .formatted(HIGH.substring(0, 12)));
        assertThat(status(HIGH)).isNull();
        assertThat(decide(HIGH, "approve", "bob").out()).contains("published");
        assertThat(status(HIGH)).isEqualTo("approved");
    }

    @Test
    void aSeniorIsAskedFor() {
        assertThat(decide(CRITICAL, "approve", "alice").out())
                .endsWith("counts; the item has 1 of 2 approvals and waits for a senior.\n");
        assertThat(decide(CRITICAL, "approve", "bob").out()).endsWith("counts; the item waits for a senior.\n");

        assertThat(decide(CRITICAL, "approve", "bob").err())
                .contains("you have approved it already, and it waits for a senior.");

        program.run("reviewers", "set", "carol", "senior", "--reviewer", "ada");

        assertThat(decide(CRITICAL, "approve", "carol").out()).contains("published");
    }

    @Test
    void whoHasBecomeASeniorSinceApprovesOnceMore() {
        decide(CRITICAL, "approve", "alice");
        decide(CRITICAL, "approve", "bob");
        program.run("reviewers", "set", "bob", "senior", "--reviewer", "ada");

        assertThat(decide(CRITICAL, "approve", "bob").out()).contains("published");
        assertThat(status(CRITICAL)).isEqualTo("approved");
    }

    @Test
    void peopleWhoWantDifferentOutputsAreNotAddedUp() {
        decide(HIGH, "approve", "alice");

        assertThat(decide(HIGH, "modify", "bob", "--output", "1").out())
                .endsWith("has 1 of 2 approvals for the same output and waits for another person.\n");
        assertThat(program.run("queue", "list", "--json", "--state", "second")
                        .onlyJson()
                        .get("approvals")
                        .intValue())
                .isOne();
    }

    @Nested
    class Held {
        @Test
        void aHeldVerdictIsPublishedByItsOwnCommand() {
            Run run = decide(MEDIUM, "approve", "alice", "--hold", "300ms");

            String id = MEDIUM.substring(0, 12);
            assertThat(run.code()).isZero();
            assertThat(run.out().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .matches("Approved " + id
                                            + "; published at ....-..-.. ..:..:.. unless it is undone: "
                                            + "countersign queue undo " + id + " --reviewer alice"),
                            line -> assertThat(line).isEqualTo("Approved " + id + "; published."));
            assertThat(status(MEDIUM)).isEqualTo("approved");
        }

        @Test
        void programsGetBothOutcomes() {
            assertThat(decide(MEDIUM, "approve", "alice", "--hold", "300ms", "--json")
                            .json())
                    .extracting(outcome -> outcome.get("outcome").textValue())
                    .containsExactly("held", "published");
        }

        @Test
        void whoGaveItUndoesIt() {
            var held = CompletableFuture.supplyAsync(
                    () -> decide(MEDIUM, "approve", "alice", "--hold", "1m"), Thread::startVirtualThread);
            await().until(() -> state(MEDIUM).equals("held"));

            assertThat(program.run("queue", "undo", MEDIUM, "--reviewer", "bob"))
                    .isEqualTo(new Run(
                            1,
                            "",
                            "No verdict of bob counts on %s; nothing was undone.\n"
                                    .formatted(MEDIUM.substring(0, 12))));
            assertThat(program.run("queue", "undo", MEDIUM.substring(0, 12), "--reviewer", "alice"))
                    .isEqualTo(new Run(
                            0, "The verdict of alice on %s is undone.\n".formatted(MEDIUM.substring(0, 12)), ""));

            assertThat(held).succeedsWithin(Duration.ofSeconds(30)).satisfies(run -> {
                assertThat(run.code()).isEqualTo(1);
                assertThat(run.err()).endsWith("was undone before it was published.\n");
            });
            assertThat(status(MEDIUM)).isNull();
            assertThat(state(MEDIUM)).isNotEqualTo("held");
        }

        @Test
        void aVoteThatWaitsForAnotherPersonCanBeUndone() {
            decide(HIGH, "approve", "alice");

            assertThat(program.run("queue", "undo", HIGH, "--reviewer", "alice", "--json")
                            .onlyJson()
                            .get("outcome")
                            .textValue())
                    .isEqualTo("undone");
            assertThat(decide(HIGH, "approve", "bob").out()).contains("1 of 2 approvals");
        }

        @Test
        void whatIsPublishedCannotBeUndone() {
            decide(MEDIUM, "approve", "alice");

            Run run = program.run("queue", "undo", MEDIUM, "--reviewer", "alice");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("is published and cannot be undone");
            assertThat(status(MEDIUM)).isEqualTo("approved");
        }

        private String state(String id) {
            return program.run("queue", "show", id, "--json")
                    .onlyJson()
                    .get("state")
                    .textValue();
        }
    }

    @Test
    void programsGetTheOutcome() {
        JsonNode outcome = program.run(
                        "queue", "verdict", HIGH, "approve", "--reviewer", "alice", "--reason", "checked", "--json")
                .onlyJson();

        assertThat(outcome.toString())
                .isEqualTo("{\"id\":\"%s\",\"outcome\":\"awaiting_second\",\"state\":\"second\",\"standing\":[]}"
                        .formatted(HIGH));
    }

    @Nested
    class Refusals {
        @Test
        void aDecidedItemNamesTheVerdictThatCounts() {
            decide(MEDIUM, "reject", "alice", "--reason", "forged papers");

            Run late = decide(MEDIUM, "approve", "bob");

            assertThat(late.code()).isEqualTo(1);
            assertThat(late.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo("The verdict on %s does not count: it had been decided before."
                                            .formatted(MEDIUM.substring(0, 12))),
                            line -> assertThat(line).matches("  Rejected by alice at .*: forged papers"));
            assertThat(status(MEDIUM)).isEqualTo("rejected");
        }

        @Test
        void onePersonCannotApproveTwice() {
            decide(HIGH, "approve", "alice");

            Run again = decide(HIGH, "approve", "alice");

            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("you have approved it already");
            assertThat(status(HIGH)).isNull();
        }

        @Test
        void anAnalystDecidesNothing() {
            program.run("reviewers", "set", "ann", "analyst", "--reviewer", "ada");

            Run run = decide(MEDIUM, "approve", "ann");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("registered as an analyst");
        }

        @Test
        void anotherPersonsClaimIsRespected() {
            Claims.claim(server.url(), MEDIUM, "bob");

            Run run = decide(MEDIUM, "approve", "alice");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("bob works on it until");
            assertThat(status(MEDIUM)).isNull();
        }

        @Test
        void anUnknownItemIsAQuestionOfUsage() {
            Run run = decide("0123", "approve", "alice");

            assertThat(run)
                    .isEqualTo(
                            new Run(2, "", "There is no item 0123; \"countersign queue list\" shows the open ones.\n"));
        }
    }

    @Nested
    class Usage {
        @Test
        void aRejectionNeedsAReason() {
            assertRefused("A rejection needs a reason: --reason TEXT.", "reject");
        }

        @ParameterizedTest
        @ValueSource(strings = {"approve", "modify --output 1"})
        void aHighRiskIsOnlyDecidedWithAReason(String verdict) {
            String[] words = verdict.split(" ");
            String[] options = Arrays.copyOfRange(words, 1, words.length);

            assertThat(given(HIGH, words[0], "alice", options))
                    .isEqualTo(new Run(
                            2,
                            "",
                            "The risk of this item is high, so a verdict on it needs a reason: --reason TEXT.\n"));
            assertThat(given(CRITICAL, words[0], "alice", options).err()).contains("is critical, so");
            assertThat(given(MEDIUM, words[0], "alice", options).code()).isZero();
        }

        @Test
        void aModificationNeedsAnOutput() {
            assertRefused("A modification needs the output to use instead: --output JSON or --output @FILE.", "modify");
        }

        @Test
        void anApprovalTakesNoOutput() {
            assertRefused("--output belongs to modify; leave it out, or say modify.", "approve", "--output", "1");
        }

        @Test
        void theOutputHasToBeJson() {
            Run run = decide(MEDIUM, "modify", "alice", "--output", "{\"a\":}");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(
                            "The output is not JSON at line 1, column 6: unexpected '}'. Write text in quotes, as '\"text\"'.\n");
        }

        @Test
        void theHoldIsAMinuteAtMost() {
            Run run = decide(MEDIUM, "approve", "alice", "--hold", "1h");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("Invalid value for option '--hold': give 0 to 1m, not 1h\n");
        }

        @Test
        void theReviewerIsRequiredAndHasAName() {
            assertThat(program.run("queue", "verdict", MEDIUM, "approve").err())
                    .startsWith("Missing required option: '--reviewer=NAME'");
            assertThat(decide(MEDIUM, "approve", "a b").err()).contains("reviewer must be 1 to 40 letters");
        }

        private void assertRefused(String message, String... verdict) {
            String[] options = new String[verdict.length - 1];
            System.arraycopy(verdict, 1, options, 0, options.length);
            assertThat(decide(MEDIUM, verdict[0], "alice", options)).isEqualTo(new Run(2, "", message + "\n"));
            assertThat(program.run("queue", "list", "--state", "pending", "--json")
                            .json())
                    .hasSize(3);
        }
    }

    private Run decide(String id, String verdict, String reviewer, String... options) {
        boolean reasonMissing = !id.equals(MEDIUM) && !List.of(options).contains("--reason");
        return reasonMissing && !verdict.equals("reject")
                ? given(
                        id,
                        verdict,
                        reviewer,
                        Stream.concat(Stream.of(options), Stream.of("--reason", "checked"))
                                .toArray(String[]::new))
                : given(id, verdict, reviewer, options);
    }

    private Run given(String id, String verdict, String reviewer, String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(new String[] {"queue", "verdict", id, verdict, "--reviewer", reviewer}, 0, arguments, 0, 6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return program.run(arguments);
    }

    private JsonNode exported(String id) {
        return program.run("queue", "export", "-", "--published").json().stream()
                .filter(item -> item.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String status(String id) {
        try (Jedis client = server.client()) {
            return client.get("review:" + id + ":status");
        }
    }
}
