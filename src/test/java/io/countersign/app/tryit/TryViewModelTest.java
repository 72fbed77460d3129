package io.countersign.app.tryit;

import static io.countersign.engine.review.RiskLevel.CRITICAL;
import static io.countersign.engine.review.RiskLevel.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.ui.Texts;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.decision.risk.RuleFinding;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String SURE =
            "{\"input\":{\"amount\":10},\"model_output\":1,\"confidence\":0.9,\"model_name\":\"loan-2\"}";
    private static final String LARGE = "{\"input\":{\"trade_value\":60000},\"model_output\":1,\"confidence\":0.9}";
    private static final String WIDE = " ".repeat(1 << 20) + "\n";

    @TempDir
    private Path directory;

    private final InMemoryPolicyStore policies = new InMemoryPolicyStore(CLOCK, name -> true);
    private final InMemoryAutonomyBoard board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, CLOCK, name -> true);
    private final DeferredTaskRunner later = new DeferredTaskRunner();
    private final TryViewModel model = model(new DirectTaskRunner());

    private TryViewModel model(TaskRunner tasks) {
        return new TryViewModel(new TrialDesk(policies, board, tasks, Runnable::run, CLOCK));
    }

    @Test
    void theExampleLeadsToEveryRoute() {
        policies.apply(Policy.DEFAULT.withAuditRate(0), 0, "ada", "no samples");
        model.example();

        assertThat(model.countsProperty().get().routes()).containsOnlyKeys(Route.values());
        assertThat(model.countsProperty().get().refused()).isOne();
        assertThat(model.rows()).hasSize(7);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void aLineThatIsNoneIsRefusedAndTheRestGoesOn() {
        run("\n[]\n" + SURE + "\n{\"id\":7,\"input\":1}\nnot json");

        assertThat(model.rows()).extracting(TrialRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(model.rows().getFirst()).isEqualTo(new TrialRow.Refused(2, "request", "is not a JSON object"));
        assertThat(model.rows().get(2))
                .isEqualTo(new TrialRow.Refused(4, "id", "must be a text of 1 to 200 characters"));
        assertThat(model.countsProperty().get()).isEqualTo(new TrialCounts(Map.of(Route.ACCEPTED, 1), 3));
    }

    @Test
    void whatIsInForceCounts() {
        policies.apply(Policy.DEFAULT.withAuditRate(1), 0, "ada", "Look at everything");
        run(SURE);
        assertThat(route()).isEqualTo(Route.HUMAN_REVIEW);

        board.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.LOCKED, "ada", "It lies"));
        model.run();
        assertThat(route()).isEqualTo(Route.REJECTED);
    }

    @Test
    void whatAddsToTheRiskIsTold() {
        run(LARGE);
        assertThat(model.contributions((TrialRow.Decided) model.rows().getFirst()))
                .containsExactly(new RiskContribution("trade_value", .3, "magnitude 60000"));
    }

    @Test
    void everyRuleIsToldWhetherItAppliesOrNot() {
        policies.apply(
                Policy.DEFAULT.withRiskRules(List.of(
                        new RiskRule("large", new FieldCondition.Above(FieldPath.of("trade_value"), 1_000), HIGH),
                        new RiskRule("small", new FieldCondition.Below(FieldPath.of("trade_value"), 10), HIGH),
                        new RiskRule("vip", new FieldCondition.Present(FieldPath.of("vip")), CRITICAL))),
                0,
                "ada",
                "rules");
        run(LARGE);

        assertThat(model.rules((TrialRow.Decided) model.rows().getFirst()))
                .containsExactly(
                        new RuleFinding("large", HIGH, true, "trade_value is 60000, which is above 1,000"),
                        new RuleFinding("small", HIGH, false, "trade_value is 60000, which is not below 10"),
                        new RuleFinding("vip", CRITICAL, false, "there is no vip"));
    }

    @Test
    void aTrialBeginsAnew() {
        run(SURE);
        run(LARGE + "\n" + LARGE);
        assertThat(model.rows()).hasSize(2);
        assertThat(model.countsProperty().get().routes()).containsExactly(Map.entry(Route.HUMAN_REVIEW, 2));
    }

    @Test
    void whatComesAfterACancelIsNotShown() {
        TryViewModel slow = model(later);
        slow.textProperty().set(SURE);
        slow.run();
        assertThat(slow.runningProperty().get()).isTrue();
        slow.cancel();
        later.runAll();

        assertThat(slow.rows()).isEmpty();
        assertThat(slow.messageProperty().get()).isEqualTo(Texts.of("tryit.cancelled"));
    }

    @Test
    void aShortFileIsShownAndALongOneIsReadFromTheDisk() throws IOException {
        model.open(Files.writeString(directory.resolve("short.jsonl"), SURE));
        assertThat(model.textProperty().get()).isEqualTo(SURE);
        assertThat(model.emptyBinding().get()).isFalse();

        String padded = SURE + " ".repeat(1_000) + "\n";
        model.open(Files.writeString(directory.resolve("long.jsonl"), padded.repeat(1_200)));
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.fileProperty().get()).isPresent();
        assertThat(model.emptyBinding().get()).isFalse();
        model.run();
        assertThat(model.rows()).hasSize(1_200);

        model.clear();
        assertThat(model.emptyBinding().get()).isTrue();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        model.open(directory.resolve("gone.jsonl"));
        assertThat(model.messageProperty().get())
                .isEqualTo("gone.jsonl cannot be read; check the file and your rights.");
    }

    @Test
    void noMoreLinesAreTakenThanPeopleLookThrough() {
        run((SURE + "\n").repeat(Trial.MOST + 1));
        assertThat(model.rows()).hasSize(Trial.MOST);
        assertThat(model.messageProperty().get()).startsWith("These are the first 100,000 lines.");
        run(SURE);
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void noMoreIsTakenThanFitsIntoMemory() throws IOException {
        Path file = directory.resolve("large.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(SURE + "\n");
            for (long i = 0; i <= Trial.MOST_BYTES; i += WIDE.length()) {
                out.write(WIDE);
            }
            out.write(SURE);
        }
        model.open(file);
        model.run();

        assertThat(model.rows()).hasSize(1);
        assertThat(model.messageProperty().get()).isEqualTo(Texts.of("tryit.cut", 1));
    }

    private void run(String lines) {
        model.textProperty().set(lines);
        model.run();
    }

    private Route route() {
        return List.copyOf(model.countsProperty().get().routes().keySet()).getFirst();
    }
}
