package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.decisions.Decided;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.model.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceViewModelTest {
    private final DecisionHistory history = new DecisionHistory(1_000);
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final ManualTicker ticker = new ManualTicker();
    private final List<Reviewed> reviewed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void nothingIsCountedWhileNobodyLooks() {
        var tasks = new DeferredTaskRunner();
        ConfidenceViewModel model = model(tasks);
        publish(decided());
        ticker.advance(Duration.ofSeconds(5));
        assertThat(tasks.waiting()).isZero();

        model.shown(true);
        assertThat(tasks.waiting()).isOne();
    }

    @Test
    void newsWhileItCountsAreCountedOnceAfterwards() {
        var tasks = new DeferredTaskRunner();
        ConfidenceViewModel model = model(tasks);
        model.shown(true);
        publish(decided());
        publish(decided());
        assertThat(tasks.waiting()).isOne();

        tasks.runFirst();
        assertThat(tasks.waiting()).isOne();
        tasks.runFirst();
        assertThat(tasks.waiting()).isZero();
        assertThat(model.decisions()).isEqualTo(2);
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNotShown() {
        var tasks = new DeferredTaskRunner();
        ConfidenceViewModel model = model(tasks);
        publish(decided());
        model.shown(true);
        model.windowProperty().set(TimeWindow.ALL);
        tasks.runFirst();
        assertThat(model.reportProperty().get()).isEmpty();

        tasks.runFirst();
        assertThat(report(model).question().window()).isEqualTo(TimeWindow.ALL);
    }

    @Test
    void modelsAreOfferedAsTheyAppear() {
        ConfidenceViewModel model = model(new DirectTaskRunner());
        publish(decided().by("b", "1"), decided().by("a", "1"), decided().by("a", "2"));
        assertThat(model.choicesProperty().get().stream().map(Whose::words))
                .containsExactly("All models", "a", "a · 1", "a · 2", "b");
    }

    @Test
    void twoAreCountedSideBySide() {
        ConfidenceViewModel model = shownModel();
        publish(decided().by("a", "1"), decided().by("a", "1"), decided().by("b", "1"));
        model.choose(new Whose.OfModel("a"));
        model.compare(Optional.of(new Whose.OfModel("b")));

        assertThat(report(model).main().decisions()).isEqualTo(2);
        assertThat(report(model).other().orElseThrow().decisions()).isOne();
    }

    @Test
    void theSelectionIsShownInTheQueue() {
        ConfidenceViewModel model = shownModel();
        model.showInQueue();
        assertThat(asked).isEmpty();

        model.choose(new Whose.OfModel("loan-2"));
        model.select(Range.over(.61, .69, 20));
        model.showInQueue();
        assertThat(asked).containsExactly("0.6 to 0.7 of loan-2");
    }

    @Test
    void theSelectionMovesAndStretchesByKeys() {
        ConfidenceViewModel model = shownModel();
        model.moveSelection(1);
        assertThat(model.selectionProperty().get()).contains(new Range(0, .05));
        model.moveSelection(1);
        model.stretchSelection(2);
        assertThat(model.selectionProperty().get()).contains(new Range(.05, .2));
        model.stretchSelection(-9);
        assertThat(model.selectionProperty().get()).contains(new Range(.05, .1));
        model.moveSelection(-9);
        assertThat(model.selectionProperty().get()).contains(new Range(0, .05));
        model.binsProperty().set(BinWidth.FINE);
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void aSelectionBeyondTheEndsStaysWithinThem() {
        assertThat(Range.over(-3, 7, 20)).isEqualTo(new Range(0, 1));
        assertThat(Range.over(.7, .7, 20)).isEqualTo(new Range(.7, .75));
        assertThat(Range.over(1, 1, 50)).isEqualTo(new Range(.98, 1));
    }

    @Test
    void whyThereIsNothingIsSaid() {
        ConfidenceViewModel model = shownModel();
        assertThat(Standing.of(report(model))).isEqualTo(Standing.READING);
        log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE));
        assertThat(Standing.of(report(model))).isEqualTo(Standing.NO_DECISIONS);
        log.set(new LoggedDecisions(history.view(), new LogStatus.Away("Redis is away."), Losses.NONE));
        assertThat(Standing.of(report(model))).isEqualTo(Standing.UNREACHABLE);
        publish(decided());
        assertThat(Standing.of(report(model))).isEqualTo(Standing.SHOWN);
        model.choose(new Whose.OfModel("other"));
        assertThat(Standing.of(report(model))).isEqualTo(Standing.NONE_OF_THESE);
    }

    @Test
    void howFarTheLogReachesAndWhatIsMissingIsSaid() {
        ConfidenceViewModel model = shownModel();
        history.add(decided().after(Duration.ofMinutes(-35)).noted());
        log.set(new LoggedDecisions(
                history.view(), new LogStatus.Live(), new Losses(17, 0, 1, Optional.of(NOON.minusSeconds(60)))));
        assertThat(ConfidenceWords.notes(report(model), ZoneOffset.UTC))
                .containsExactly(
                        "The log had forgotten decisions before they were read here, latest 11:59.",
                        "17 decisions could not be written to the log while Redis was away. Latest 11:59.");

        assertThat(ConfidenceWords.reach(report(model), ZoneOffset.UTC))
                .isEqualTo("The log reaches back 35m only, to 11:25.");

        model.windowProperty().set(TimeWindow.QUARTER_HOUR);
        assertThat(report(model).reachesOnlyTo()).isEmpty();
        model.windowProperty().set(TimeWindow.ALL);
        assertThat(report(model).reachesOnlyTo()).isEmpty();
    }

    @Test
    void theChartsAreSaidInWords() {
        ConfidenceViewModel model = shownModel();
        publish(decided().sure(.9), decided().sure(.8), decided().sure(.1).to(Route.HUMAN_REVIEW));
        assertThat(ConfidenceWords.histogram(report(model)))
                .isEqualTo("All models: 3 decisions, mean confidence .60; 67 % accepted, 33 % to people.");
        assertThat(ConfidenceWords.course(report(model), ZoneOffset.UTC))
                .isEqualTo("All models: the median confidence was .80 at 12:00 and is .80 at 12:00.");
    }

    @Test
    void sharesAreNeverRoundedToAllOrNothing() {
        assertThat(List.of(0d, .001, .5, .999, 1d).stream().map(ConfidenceWords::percent))
                .containsExactly("0 %", "below 1 %", "50 %", "99 %", "100 %");
    }

    @Test
    void theTableHoldsBinsReasonsTimesAndVerdicts() throws IOException {
        reviewed.add(new Reviewed(NOON, "loan-2", .9, true));
        ConfidenceViewModel model = shownModel();
        publish(
                decided().sure(.9),
                decided().sure(.12).to(Route.FALLBACK),
                decided().unsure(Confidence.Unknown.NULL));
        Path file = folder.resolve("confidence.csv");
        model.exports().saveTable(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(1 + 20 + 1 + 1 + 1)
                .contains(
                        "table,model,from,to,decisions,accepted,accepted_with_caveat,fallback,human_review,rejected,known,mean,lower_quartile,median,upper_quartile,right,right_low,right_high",
                        "confidence,\"All models\",0.9,0.95,1,1,0,0,0,0,,,,,,,,",
                        "confidence,\"All models\",0.1,0.15,1,0,0,1,0,0,,,,,,,,",
                        "unknown,\"All models\",null,null,1,,,,,,,,,,,,,",
                        "time,\"All models\",2026-03-01T12:00:00Z,2026-03-01T12:00:15Z,3,2,0,1,0,0,2,0.51,0.12,0.12,0.9,,,",
                        "right,\"All models\",0.9,1,1,,,,,,1,0.9,,,,1,0.025,1");
        assertThat(model.messageProperty().get()).isEqualTo("Saved in " + file);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        ConfidenceViewModel model = shownModel();
        publish(decided());
        Path nowhere = folder.resolve("missing/confidence.csv");
        model.exports().saveTable(nowhere);
        assertThat(model.messageProperty().get()).startsWith(nowhere + " could not be written.");
    }

    private ConfidenceViewModel shownModel() {
        ConfidenceViewModel model = model(new DirectTaskRunner());
        model.shown(true);
        return model;
    }

    private ConfidenceViewModel model(TaskRunner tasks) {
        return new ConfidenceViewModel(new ConfidenceDesk(
                log,
                PolicySource.of(Policy.DEFAULT),
                tasks,
                ticker,
                InstantSource.fixed(NOON),
                ZoneOffset.UTC,
                List::of,
                () -> reviewed,
                (range, whose) -> asked.add("%s to %s of %s".formatted(range.low(), range.high(), whose.words()))));
    }

    private void publish(Decided... decisions) {
        for (Decided decision : decisions) {
            history.add(decision.noted());
        }
        log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE));
    }

    private static ConfidenceReport report(ConfidenceViewModel model) {
        return model.reportProperty().get().orElseThrow();
    }
}
