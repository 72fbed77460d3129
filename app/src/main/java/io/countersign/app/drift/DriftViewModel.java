package io.countersign.app.drift;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.confidence.ExportModel;
import io.countersign.app.confidence.TimeScale;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** What the Drift screen shows. Looks in the background, and only while somebody looks. To be used on the FX thread. */
public final class DriftViewModel implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final DriftDesk desk;
    private final DriftReporter reporter;
    private final AcceptModel acceptance;
    private final FileModel file;
    private final ExportModel exports;
    private final ReadOnlyObjectWrapper<Optional<DriftReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WatchedStream>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AlarmEntry>> around = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<TimeWindow> window = new SimpleObjectProperty<>(TimeWindow.HOUR);
    private final Subscription subscriptions;
    private boolean shown;
    private boolean looking;
    private boolean again;

    public DriftViewModel(DriftDesk desk) {
        this.desk = desk;
        reporter = new DriftReporter(new TimeScale(desk.zone()));
        acceptance = new AcceptModel(desk);
        file = new FileModel(desk.tasks());
        exports = new ExportModel("drift", this::table, desk.tasks(), desk.clock(), desk.zone(), message::set);
        subscriptions = desk.status()
                .subscribe(this::refresh)
                .and(desk.ticker().every(PACE, this::refresh))
                .and(window.subscribe(this::refresh));
    }

    /** Whether anybody looks at the screen. */
    public void shown(boolean visible) {
        shown = visible;
        refresh();
    }

    /** Looks at one stream from now on. */
    public void choose(WatchedStream stream) {
        if (!chosen.get().equals(Optional.of(stream))) {
            chosen.set(Optional.of(stream));
            around.set(Optional.empty());
            acceptance.forget();
            refresh();
        }
    }

    /** Looks at what happened, in a window that reaches back to it. */
    public void show(AlarmEntry entry) {
        choose(entry.event().stream());
        around.set(Optional.of(entry));
        Instant begin = entry.begin();
        for (TimeWindow each : TimeWindow.values()) {
            if (each.start(desk.clock().instant())
                    .filter(start -> start.isAfter(begin))
                    .isEmpty()) {
                window.set(each);
                break;
            }
        }
        refresh();
    }

    /** Lets go of what happened. */
    void arrived() {
        around.set(Optional.empty());
    }

    /** Writes what is shown of the chosen stream. */
    public ExportModel exports() {
        return exports;
    }

    private Optional<ExportModel.Table> table() {
        return file.shown()
                .or(() -> report.get().flatMap(DriftReport::chosen))
                .map(now -> target -> DriftTable.write(now, target));
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        DriftStatus status = desk.status().getValue();
        var history = desk.log().getValue().history();
        Optional<WatchedStream> stream = chosen.get();
        TimeWindow wanted = window.get();
        Instant now = desk.clock().instant();
        desk.tasks()
                .start(BackgroundTask.of(
                                "look for drift", progress -> reporter.report(status, history, stream, wanted, now))
                        .onDone(this::answer)
                        .onFailure(this::failed));
    }

    /** What the person has chosen stays, as long as it is watched. */
    private void answer(DriftReport found) {
        looking = false;
        Optional<WatchedStream> stream = found.chosen().map(shownNow -> shownNow.view().stream());
        boolean gone = chosen.get().flatMap(found.status()::of).isEmpty();
        if (gone || chosen.get().equals(stream)) {
            report.set(Optional.of(found));
        }
        if (again) {
            refresh();
        }
    }

    private void failed(Throwable cause) {
        looking = false;
        message.set(Texts.of("drift.failed", ErrorCode.of(cause)));
    }

    public ObjectProperty<TimeWindow> windowProperty() {
        return window;
    }

    /** The stream that the person has chosen; empty for the first of the list. */
    public ReadOnlyObjectProperty<Optional<WatchedStream>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DriftReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What the person wants to see the time around. */
    ReadOnlyObjectProperty<Optional<AlarmEntry>> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    /** What happened last, in a sentence; empty if nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** A person's word that the latest values are usual. */
    public AcceptModel acceptance() {
        return acceptance;
    }

    /** A file that is examined beside the live monitors. */
    public FileModel file() {
        return file;
    }

    /** How many alarms stand, whether anybody looks or not; empty for none. */
    ObservableValue<String> alarms() {
        return desk.status().map(StatusWords::alarms).map(count -> count == 0 ? "" : Integer.toString(count));
    }

    /** Whether an alarm of the stream that is shown stands. */
    public boolean alarmed() {
        return shownView().filter(SignalView::isAlarmed).isPresent();
    }

    /** Whether the stream that is shown has a baseline that a person has accepted, and the list says so. */
    public boolean accepted() {
        boolean listed = report.get().stream()
                .flatMap(now -> now.entries().stream())
                .anyMatch(entry -> entry.event() instanceof DriftEvent.Accepted);
        return listed
                && shownView()
                        .flatMap(SignalView::baseline)
                        .filter(baseline -> baseline.origin() instanceof Baseline.Accepted)
                        .isPresent();
    }

    private Optional<SignalView> shownView() {
        return report.get().flatMap(DriftReport::chosen).map(StreamReport::view);
    }

    /** How many points the course that is shown has. */
    public int points() {
        return report.get()
                .flatMap(DriftReport::chosen)
                .map(now -> now.course().places().length)
                .orElse(0);
    }

    ObservableValue<RetrievalView> retrieval() {
        return desk.retrieval();
    }

    InstantSource clock() {
        return desk.clock();
    }

    ZoneId zone() {
        return desk.zone();
    }

    @Override
    public void close() {
        shown = false;
        subscriptions.unsubscribe();
    }
}
