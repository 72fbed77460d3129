package io.countersign.bench;

import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.async.FxTicker;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.app.drift.DriftDesk;
import io.countersign.app.drift.DriftScreen;
import io.countersign.app.drift.DriftViewModel;
import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.Theme;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Numbers;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.DriftWatch;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The Drift screen over a million decisions, of which a thousand more come twice a second. */
final class DriftScreenBenchmark implements Benchmark {
    private static final int DECISIONS = 1_000_000;
    private static final int APPENDED = 1_000;
    private static final int TIMES = 40;
    private static final long BETWEEN = 500_000_000;
    private static final double FRAME = 16;

    private final Numbers numbers = new Numbers(5);
    private final DecisionHistory history = new DecisionHistory(DECISIONS + APPENDED * TIMES * 2);
    private final DriftWatch watch = new DriftWatch(DriftPlan.DEFAULT, 0);
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final SimpleObjectProperty<DriftStatus> status =
            new SimpleObjectProperty<>(DriftStatus.unread(DriftPlan.DEFAULT));
    private long batches;
    private long decided;

    @Override
    public List<Figure> measure() {
        for (int i = 0; i < DECISIONS / APPENDED; i++) {
            append();
        }
        TriageWindow.startToolkit();
        DriftViewModel model = TriageWindow.onFx(this::show);
        while (TriageWindow.onFx(model::points) == 0) {
            TriageWindow.pause(BETWEEN / 10);
        }
        for (int i = 0; i < TIMES / 4; i++) {
            grow();
        }
        var dearest = new double[TIMES];
        Arrays.setAll(dearest, time -> Samples.quantile(1, framesOfOne()));
        return List.of(
                Figure.told("points of the course that is drawn", "", TriageWindow.onFx(model::points)),
                Figure.atMost(
                        "the dearest frame of an append of 1,000, median of " + TIMES,
                        "ms",
                        Samples.median(dearest),
                        FRAME),
                Figure.told("the same, p95", "ms", Samples.quantile(.95, dearest)),
                Figure.told("the same, worst", "ms", Samples.quantile(1, dearest)));
    }

    private double[] framesOfOne() {
        FrameProbe probe = TriageWindow.onFx(FrameProbe::new);
        TriageWindow.onFx(() -> {
            probe.start();
            return true;
        });
        grow();
        return TriageWindow.onFx(probe::millis);
    }

    private void grow() {
        append();
        LoggedDecisions decisions = decisions();
        DriftStatus now = status();
        TriageWindow.onFx(() -> {
            log.set(decisions);
            status.set(now);
            return true;
        });
        TriageWindow.pause(BETWEEN);
    }

    private void append() {
        var records = new ArrayList<DecisionRecord>();
        for (int i = 0; i < APPENDED; i++) {
            records.add(next());
        }
        records.forEach(history::add);
        watch.take(++batches, RecordBatch.of(new BatchId("engine", batches), records));
    }

    private DecisionRecord next() {
        return new DecisionRecord(
                Instant.ofEpochMilli(1_790_000_000_000L + ++decided * 30L),
                "loan-2",
                "2026-03",
                1,
                Route.ACCEPTED,
                Confidence.of(numbers.confidence()),
                numbers.uniform() / 2,
                40_000,
                List.of());
    }

    private LoggedDecisions decisions() {
        return new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE);
    }

    private DriftStatus status() {
        return new DriftStatus(
                new DriftFeed.Live(),
                DriftPlan.DEFAULT,
                true,
                watch.counts(),
                watch.latest(),
                watch.views(),
                List.of(),
                "");
    }

    private DriftViewModel show() {
        log.set(decisions());
        status.set(status());
        var model = new DriftViewModel(new DriftDesk(
                status,
                new SimpleObjectProperty<>(RetrievalView.unread(RetrievalRule.DEFAULT)),
                log,
                (stream, reason) -> {},
                "Admin",
                true,
                new FxTaskRunner((title, cause) -> cause.printStackTrace()),
                new FxTicker(),
                watch::latest,
                ZoneOffset.UTC));
        model.windowProperty().set(TimeWindow.ALL);
        var appearance = new Appearance();
        appearance.themeProperty().set(Theme.LIGHT);
        var _ = appearance.apply();
        var stage = new Stage();
        var screen = new DriftScreen(model, (owner, name) -> Optional.empty(), owner -> Optional.empty());
        var scene = new Scene(new BorderPane(screen.node()), 1280, 800);
        var _ = appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
        return model;
    }
}
