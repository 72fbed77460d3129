package io.countersign.app.cli;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.EntryBuilder;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class CalibrateCommandTest {
    private String url;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture server) {
        url = server.url();
        program = Program.on(url);
    }

    @Test
    void whatVerdictsSayIsToldAndNothingIsChanged() {
        decide(120, 3);

        Run run = program.run("calibrate", "--model", "loan-2");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("120 verdicts on loan-2, ")
                .contains(": 80 outputs were approved as they were, 40 modified or rejected.")
                .contains("As stated: Brier score 0.3")
                .contains("Calibrated by platt, each verdict by a fit to others: Brier score 0.2")
                .contains("A stated 0.50 counts as ")
                .contains("Whatever is stated counts as nearly the same: it does not tell right outputs from others.")
                .contains("Only what was sent to people is known.")
                .contains("{\"model\":\"loan-2\",\"method\":\"platt\",\"slope\":")
                .contains("Nothing was changed; --apply");
        assertThat(program.run("policy", "history").out()).isEmpty();
    }

    @Test
    void whatIsAppliedIsAVersionOfThePolicy() {
        decide(120, 3);

        JsonNode told = calibrate(
                        "--method", "temperature", "--apply", "--reviewer", "ada", "--reason", "too sure", "--json")
                .onlyJson();

        JsonNode shown = program.run("policy", "show", "--json").onlyJson();
        assertThat(told.get("policy_version").intValue()).isOne();
        assertThat(told.get("helps").booleanValue()).isTrue();
        assertThat(told.at("/calibrated/brier").doubleValue())
                .isLessThan(told.at("/stated/brier").doubleValue());
        assertThat(shown.get("reason").textValue()).isEqualTo("too sure");
        assertThat(shown.at("/policy/calibrations/0")).isEqualTo(told.get("calibration"));
        assertThat(told.at("/calibration/method").textValue()).isEqualTo("temperature");
        assertThat(told.at("/calibration/temperature").doubleValue()).isGreaterThan(1);
        assertThat(told.at("/calibration/verdicts").intValue()).isEqualTo(120);
        assertThat(calibrate("--apply", "--reviewer", "ada", "--reason", "better")
                        .out())
                .endsWith("Version 2 of the policy is in force.\n");
        assertThat(program.run("policy", "show", "--json").onlyJson().at("/policy/calibrations"))
                .hasSize(1);
    }

    @Test
    void tooFewVerdictsAreSaid() {
        decide(30, 3);

        assertThat(calibrate())
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "Of 30 verdicts with a confidence 30 are on loan-2; platt needs 100."
                                        + " Wait for more, or let people look at more audit samples (audit_rate in the policy).\n"));
        assertThat(calibrate("--method", "isotonic", "--min", "31").err()).contains("isotonic needs 31.");
        assertThat(calibrate("--min", "30").code()).isZero();
        assertThat(program.run("calibrate", "--model", "loan-9").err())
                .startsWith("Of 30 verdicts with a confidence 0 are on loan-9; platt needs 100.")
                .endsWith("There are some on loan-2.\n");
        assertThat(calibrate("--min", "19").err()).contains("give a whole number from 20, not 19");
    }

    @Test
    void verdictsThatAreAllAlikeAreRefused() {
        decide(30, 10);

        assertThat(calibrate("--min", "30").err())
                .startsWith("The verdicts on loan-2 are too much alike: of 30 outputs 27 were approved as they were;");
    }

    @Test
    void whatOtherConfidencesCountAsIsAGuessWhereAllAreTheSame() {
        decide(30, 3, i -> anEntry().confidence(.9).bytes());

        assertThat(calibrate("--min", "30").out())
                .contains("All were stated with the same confidence; what any other counts as is a guess.");
    }

    @Test
    void aBlankNameIsRefused() {
        assertThat(program.run("calibrate", "--model", " ").code()).isEqualTo(2);
        assertThat(calibrate("--model-version", "").err())
                .startsWith("--model and --model-version need a name; leave out --model-version for all");
    }

    @Test
    void whoAppliesSaysWhoAndWhyAndIsAnAdmin() {
        decide(30, 3);
        assertThat(calibrate("--apply").err()).startsWith("--apply needs --reviewer NAME and --reason TEXT");
        assertThat(calibrate("--reviewer", "ada").err()).startsWith("--reviewer and --reason go with --apply");

        program.run("reviewers", "set", "bob", "admin", "--reviewer", "bob");
        Run forbidden = calibrate("--min", "30", "--apply", "--reviewer", "ada", "--reason", "too sure");
        assertThat(forbidden.code()).isEqualTo(2);
        assertThat(forbidden.err()).startsWith("Nothing was changed: ada is not an admin");
    }

    @Test
    void aVersionOfTheModelIsCalibratedAlone() {
        decide(30, 4, CalibrateCommandTest::entry);

        JsonNode told =
                calibrate("--min", "20", "--model-version", "v7", "--json").onlyJson();

        assertThat(told.at("/calibration/version").textValue()).isEqualTo("v7");
        assertThat(told.at("/calibration/verdicts").intValue()).isEqualTo(20);
        assertThat(told.at("/audit_samples").intValue()).isEqualTo(10);
        assertThat(calibrate("--min", "20", "--model-version", "v7").out())
                .startsWith("20 verdicts on loan-2 v7, ")
                .contains("10 of them are audit samples, each of which counts for all decisions that chance left out.");
        assertThat(calibrate("--min", "20", "--model-version", "v9").err())
                .isEqualTo(
                        "Of 30 verdicts with a confidence 0 are on loan-2 v9; platt needs 20. There are some on loan-2 v6, loan-2 v7.\n");
    }

    private Run calibrate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("calibrate", "--model", "loan-2"));
        arguments.addAll(List.of(more));
        return program.run(arguments.toArray(String[]::new));
    }

    /** Stated are .95 and .99 in turn; every so manieth output is rejected. */
    private void decide(int count, int rejected) {
        decide(
                count,
                rejected,
                i -> anEntry().confidence(i % 2 == 0 ? .95 : .99).bytes());
    }

    private void decide(int count, int rejected, IntFunction<byte[]> entry) {
        try (OpenQueue open = new RedisQueues(new DataDirectory(Path.of("unused"))).open(Optional.of(url))) {
            ReviewQueue queue = open.queue();
            queue.push(IntStream.range(0, count).mapToObj(entry).toList());
            queue.intake(count);
            var rows = new ArrayList<ReviewRow>();
            queue.feed().snapshot(count, rows::addAll);
            rows.sort(Comparator.comparingDouble(ReviewRow::confidence));
            for (int i = 0; i < count; i++) {
                give(queue, rows.get(i), i % rejected == 0);
            }
        }
    }

    /** Every third is of v6; of the others every second is an audit sample. */
    private static byte[] entry(int number) {
        EntryBuilder entry = anEntry()
                .confidence(.9 + number / 1_000.0)
                .field("model_version", number % 3 == 0 ? "\"v6\"" : "\"v7\"");
        return (number % 3 == 1
                        ? entry.field("audit_probability", "0.5").field("gates", "[{\"code\": \"audit_sample\"}]")
                        : entry)
                .bytes();
    }

    private static void give(ReviewQueue queue, ReviewRow row, boolean reject) {
        ClaimToken token = ClaimToken.next();
        queue.claim(row.id(), ALICE, token, ReviewQueue.LEASE);
        VerdictBuilder verdict = aVerdict()
                .on(queue.find(row.id()).orElseThrow())
                .by(ALICE)
                .under(token)
                .atOnce();
        queue.submit((reject ? verdict.reject("forged") : verdict.approve()).verdict());
    }
}
