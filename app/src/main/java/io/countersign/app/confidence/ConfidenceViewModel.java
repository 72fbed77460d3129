package io.countersign.app.confidence;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** What the Confidence screen shows. Counts in the background, and only while somebody looks. To be used on the FX thread. */
public final class ConfidenceViewModel implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final ConfidenceDesk desk;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.FIRST);
    private final ReadOnlyObjectWrapper<Optional<ConfidenceReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Range>> brush = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Whose>> choices = new ReadOnlyObjectWrapper<>(List.of(Whose.ALL));
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<BinWidth> bins = new SimpleObjectProperty<>(BinWidth.COARSE);
    private final ObjectProperty<TimeWindow> window = new SimpleObjectProperty<>(Question.FIRST.window());
    private final ObjectProperty<LeftChart> left = new SimpleObjectProperty<>(LeftChart.SURE);
    private final AgreementModel agreement;
    private final ExportModel exports;
    private final Subscription subscriptions;
    private ConfidenceCounter counter = new ConfidenceCounter(Question.FIRST);
    private boolean shown;
    private boolean counting;
    private boolean again;

    public ConfidenceViewModel(ConfidenceDesk desk) {
        this.desk = desk;
        agreement = new AgreementModel(desk, question.getReadOnlyProperty());
        exports = new ExportModel("confidence", this::table, desk.tasks(), desk.clock(), desk.zone(), message::set);
        subscriptions = desk.log()
                .subscribe(this::known)
                .and(desk.ticker().every(PACE, this::refresh))
                .and(window.subscribe(chosen -> ask(question.get().in(chosen))))
                .and(left.subscribe(this::lookAtVerdicts))
                .and(bins.subscribe(width -> brush.set(Optional.empty())));
    }

    /** Whether anybody looks at the screen. */
    public void shown(boolean visible) {
        shown = visible;
        lookAtVerdicts();
        refresh();
    }

    private void lookAtVerdicts() {
        agreement.shown(shown && left.get() == LeftChart.RIGHT);
    }

    /** Looks at somebody's decisions. */
    public void choose(Whose whose) {
        ask(question.get().about(whose));
    }

    /** Compares with somebody else's, or with nobody's. */
    public void compare(Optional<Whose> other) {
        ask(question.get().against(other));
    }

    /** Selects a range of the histogram. */
    public void select(Range range) {
        brush.set(Optional.of(range));
    }

    /** Selects one bin, or the next so many bins on. */
    public void moveSelection(int by) {
        int count = bins.get().count();
        Range start = new Range(0, 1d / count);
        select(brush.get().map(range -> range.moved(by, count)).orElse(start));
    }

    /** Takes so many bins more into the selection, or fewer. */
    public void stretchSelection(int by) {
        brush.get().ifPresent(range -> select(range.stretched(by, bins.get().count())));
    }

    public void clearSelection() {
        brush.set(Optional.empty());
    }

    /** Shows the items that wait with a confidence within the selection; nothing without one. */
    public void showInQueue() {
        brush.get().ifPresent(range -> desk.queue().show(range, question.get().whose()));
    }

    /** Writes what is shown. */
    public ExportModel exports() {
        return exports;
    }

    private Optional<ExportModel.Table> table() {
        BinWidth width = bins.get();
        return report.get().map(now -> file -> ConfidenceTable.write(now, verdicts(now), width, file));
    }

    /** Blocks. */
    private AgreementReport verdicts(ConfidenceReport shownNow) {
        return AgreementReport.of(shownNow.question(), desk.reviewed().get(), shownNow.at());
    }

    private void tell(String sentence) {
        message.set(sentence);
    }

    private void ask(Question asked) {
        if (!asked.equals(question.get())) {
            question.set(asked);
            counter = new ConfidenceCounter(asked);
            refresh();
        }
    }

    private void known(LoggedDecisions log) {
        List<Whose> offered = Whose.among(log.history().models());
        if (!offered.equals(choices.get())) {
            choices.set(offered);
        }
        refresh();
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        if (counting) {
            again = true;
            return;
        }
        counting = true;
        again = false;
        ConfidenceCounter asked = counter;
        LoggedDecisions log = desk.log().getValue();
        List<SignalAlarm> alarms = desk.alarms().get();
        desk.tasks()
                .start(BackgroundTask.of(
                                "count confidences",
                                progress -> asked.count(
                                        log,
                                        desk.policies().current().policy().confidence(),
                                        alarms,
                                        desk.clock().instant()))
                        .onDone(this::answer)
                        .onFailure(this::failed));
    }

    private void answer(ConfidenceReport counted) {
        counting = false;
        if (counted.question().equals(question.get())) {
            report.set(Optional.of(counted));
        }
        if (again) {
            refresh();
        }
    }

    private void failed(Throwable cause) {
        counting = false;
        tell(Texts.of("confidence.failed", ErrorCode.of(cause)));
    }

    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ObjectProperty<TimeWindow> windowProperty() {
        return window;
    }

    public ObjectProperty<BinWidth> binsProperty() {
        return bins;
    }

    public ObjectProperty<LeftChart> leftProperty() {
        return left;
    }

    AgreementModel agreement() {
        return agreement;
    }

    /** Whose decisions can be looked at. */
    public ReadOnlyObjectProperty<List<Whose>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The selected range of the histogram, if any. */
    public ReadOnlyObjectProperty<Optional<Range>> selectionProperty() {
        return brush.getReadOnlyProperty();
    }

    /** The answer to the question asked last; to an earlier one, or none, while it is counted. */
    ReadOnlyObjectProperty<Optional<ConfidenceReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** How many decisions are shown. */
    public long decisions() {
        return report.get().map(now -> now.main().decisions()).orElse(0L);
    }

    /** What happened last, in a sentence; empty if nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ZoneId zone() {
        return desk.zone();
    }

    @Override
    public void close() {
        shown = false;
        agreement.close();
        subscriptions.unsubscribe();
    }
}
