package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.shell.StatusAlert;
import io.countersign.app.ui.Tone;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.countersign.engine.review.QueueRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftViewModelTest {
    private static final WatchedStream RISK = new WatchedStream("loan-2", "v7", "risk");

    private final Watched watched = new Watched();
    private final SimpleObjectProperty<RetrievalView> retrieval =
            new SimpleObjectProperty<>(RetrievalView.unread(RetrievalRule.DEFAULT));
    private final SimpleObjectProperty<DriftStatus> status =
            new SimpleObjectProperty<>(DriftStatus.unread(DriftPlan.DEFAULT));
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final ManualTicker ticker = new ManualTicker();
    private final List<String> accepted = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();
    private boolean admin = true;
    private Duration later = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        var tasks = new DeferredTaskRunner();
        DriftViewModel model = model(tasks);
        publish(watched.usual(600));
        ticker.advance(Duration.ofSeconds(5));
        assertThat(tasks.waiting()).isZero();

        model.shown(true);
        assertThat(tasks.waiting()).isOne();
    }

    @Test
    void aStreamThatIsNoLongerWatchedGivesWayToTheFirst() {
        DriftViewModel model = model(new DirectTaskRunner());
        model.shown(true);
        publish(watched.usual(600));
        model.choose(RISK);
        assertThat(chosen(model).view().stream()).isEqualTo(RISK);

        DriftStatus now = watched.status();
        var others = now.signals().stream()
                .filter(view -> !view.stream().equals(RISK))
                .toList();
        status.set(new DriftStatus(now.feed(), now.plan(), true, now.counts(), now.latest(), others, List.of(), ""));
        assertThat(chosen(model).view().stream()).isEqualTo(Watched.STREAM);
    }

    @Test
    void newsWhileItLooksAreLookedAtOnceAfterwards() {
        var tasks = new DeferredTaskRunner();
        DriftViewModel model = model(tasks);
        model.shown(true);
        publish(watched.usual(600));
        publish(watched.usual(10));
        assertThat(tasks.waiting()).isOne();

        tasks.runFirst();
        tasks.runFirst();
        assertThat(tasks.waiting()).isZero();
        assertThat(model.points()).isEqualTo(110);
    }

    @Test
    void aReportOnAnotherStreamThanTheChosenOneIsNotShown() {
        var tasks = new DeferredTaskRunner();
        DriftViewModel model = model(tasks);
        publish(watched.usual(600));
        model.shown(true);
        model.choose(RISK);
        tasks.runFirst();
        assertThat(model.reportProperty().get()).isEmpty();

        tasks.runFirst();
        assertThat(chosen(model).view().stream()).isEqualTo(RISK);
    }

    @Test
    void whyThereIsNothingIsSaid() {
        DriftViewModel model = shownModel();
        assertThat(standing(model)).isEqualTo(DriftStanding.READING);
        status.set(watched.status(new DriftFeed.Away("Redis is away.")));
        assertThat(standing(model)).isEqualTo(DriftStanding.UNREACHABLE);
        status.set(watched.status());
        assertThat(standing(model)).isEqualTo(DriftStanding.NO_DECISIONS);
        publish(watched.usual(1));
        assertThat(standing(model)).isEqualTo(DriftStanding.SHOWN);
    }

    @Test
    void alarmsComeFirst() {
        DriftViewModel model = shownModel();
        publish(watched.usual(900));
        model.choose(RISK);
        publish(watched.unsure(100));
        assertThat(report(model).streams().getFirst().stream()).isEqualTo(Watched.STREAM);
        assertThat(chosen(model).view().stream())
                .as("what the person looks at stays")
                .isEqualTo(RISK);
    }

    @Test
    void whatIsLearnedWatchedAndChangedIsSaidInASentence() {
        DriftViewModel model = shownModel();
        model.choose(Watched.STREAM);
        publish(watched.usual(120));
        assertThat(DriftWords.sentence(chosen(model)))
                .isEqualTo("Confidence: learning what is usual, 120 of 500 values; after 380 more it is watched.");

        publish(watched.usual(780));
        assertThat(DriftWords.sentence(chosen(model)))
                .isEqualTo("Confidence: nothing has changed in the 400 values that were watched.");
        assertThat(DriftWords.sureness(chosen(model).view())).contains("one false alarm in 60,000 values");

        publish(watched.unsure(100));
        assertThat(DriftWords.sentence(chosen(model)))
                .matches("Confidence is lower since about 10:1[45], noticed 10:15\\."
                        + " \\.[56]\\d\\d ± \\.0\\d\\d on average now, \\.[78]\\d\\d ± \\.0\\d\\d usually\\.");
        assertThat(StatusWords.headline(report(model).status())).isEqualTo("6 signals watched, 1 alarm stands");
    }

    @Test
    void whatIsNowIsWhatCameAfterTheBaselineWasAccepted() {
        DriftViewModel model = shownModel();
        model.choose(Watched.STREAM);
        publish(watched.usual(900).unsure(200).accept("alice", "new scanner"));
        assertThat(chosen(model).now()).isEmpty();
        assertThat(DriftWords.sentence(chosen(model)))
                .isEqualTo("Confidence: what is usual is known, and from the next value on it is watched.");
        publish(watched.unsure(60));
        assertThat(chosen(model).now().orElseThrow().values()).isEqualTo(60);
        assertThat(chosen(model).now().orElseThrow().mean()).isLessThan(.65);
        publish(watched.unsure(900));
        assertThat(chosen(model).now().orElseThrow().values()).isEqualTo(500);
    }

    @Test
    void theStatusBarNamesWhatHasChanged() {
        assertThat(StatusWords.alert(watched.usual(900).status())).isEqualTo(StatusAlert.NONE);
        assertThat(StatusWords.alert(watched.unsure(100).status()))
                .isEqualTo(new StatusAlert("drift: loan-2 confidence", Tone.WARNING));
    }

    @Test
    void anAlarmTellsWhenTheChangeBeganAndLeadsThere() {
        DriftViewModel model = shownModel();
        publish(watched.usual(900).unsure(100));
        AlarmEntry entry = report(model).entries().getFirst();
        Instant changed = watched.now().minusSeconds(100);
        assertThat(entry.since().orElseThrow()).isBetween(changed.minusSeconds(15), changed.plusSeconds(15));

        later = Duration.ofHours(3);
        model.windowProperty().set(TimeWindow.QUARTER_HOUR);
        model.show(entry);
        assertThat(model.windowProperty().get()).isEqualTo(TimeWindow.SIX_HOURS);
        assertThat(chosen(model).view().stream()).isEqualTo(Watched.STREAM);
        assertThat(model.aroundProperty().get()).contains(entry);
    }

    @Test
    void aBaselineIsAcceptedWithAReason() {
        DriftViewModel model = shownModel();
        model.acceptance().accept(Watched.STREAM);
        assertThat(accepted).isEmpty();

        model.acceptance().reasonProperty().set(" new scanner ");
        model.acceptance().accept(Watched.STREAM);
        assertThat(accepted).containsExactly("confidence of loan-2 v7: new scanner");
        assertThat(model.acceptance().reasonProperty().get()).isEmpty();
        assertThat(model.acceptance().noticeProperty().get()).startsWith("Confidence of loan-2 · v7: accepted.");
    }

    @Test
    void aRefusalIsSaidAndTheReasonStays() {
        refusal = Optional.of(new QueueRefusedException("Nothing was changed: only an admin may.", null));
        DriftViewModel model = shownModel();
        model.acceptance().reasonProperty().set("because");
        model.acceptance().accept(Watched.STREAM);
        assertThat(model.acceptance().noticeProperty().get()).isEqualTo("Nothing was changed: only an admin may.");
        assertThat(model.acceptance().reasonProperty().get()).isEqualTo("because");
    }

    @Test
    void whoMayNotIsToldWhy() {
        admin = false;
        assertThat(model(new DirectTaskRunner()).acceptance().isAllowed()).isFalse();
        assertThat(model(new DirectTaskRunner()).acceptance().refusal()).contains("You are here as Analyst.");
    }

    @Test
    void tooFewValuesAreWaitedFor() {
        assertThat(AcceptModel.waitFor(watched.usual(900).view())).isEmpty();
        assertThat(AcceptModel.waitFor(watched.unsure(60).view())).contains("have come since the change");
        assertThat(AcceptModel.waitFor(watched.unsure(100).view())).isEmpty();
    }

    @Test
    void theTableHoldsEvidenceAlarmsAndValues() throws IOException {
        DriftViewModel model = shownModel();
        publish(watched.usual(900).unsure(100));
        Path file = folder.resolve("drift.csv");
        model.exports().saveTable(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("table,model,version,signal,from,to,evidence,threshold,usual,now");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("evidence,loan-2,v7,confidence,"))
                .hasSize(500);
        assertThat(lines).filteredOn(line -> line.startsWith("alarm,")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.startsWith("values,")).hasSizeGreaterThan(5);
        assertThat(model.messageProperty().get()).isEqualTo("Saved in " + file);
    }

    private DriftViewModel shownModel() {
        DriftViewModel model = model(new DirectTaskRunner());
        model.shown(true);
        return model;
    }

    private DriftViewModel model(TaskRunner tasks) {
        return new DriftViewModel(new DriftDesk(
                status, retrieval, log, this::accept, "Analyst", admin, tasks, ticker, this::now, ZoneOffset.UTC));
    }

    private Instant now() {
        return watched.now().plus(later);
    }

    private void accept(WatchedStream stream, String reason) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        accepted.add(stream + ": " + reason);
    }

    private void publish(Watched seen) {
        log.set(seen.decisions());
        status.set(seen.status());
    }

    private static DriftReport report(DriftViewModel model) {
        return model.reportProperty().get().orElseThrow();
    }

    private static StreamReport chosen(DriftViewModel model) {
        return report(model).chosen().orElseThrow();
    }

    private static DriftStanding standing(DriftViewModel model) {
        return DriftStanding.of(report(model).status());
    }
}
