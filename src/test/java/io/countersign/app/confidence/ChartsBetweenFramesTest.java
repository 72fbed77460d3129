package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.fail;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.fair_acc.dataset.DataSet;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** News come when they come, also after a chart was laid out and before it is drawn. */
class ChartsBetweenFramesTest extends FxTest {
    private static final long FROZEN_AFTER_S = 10;

    private final DecisionHistory history = new DecisionHistory(1_000);
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final StackPane root = new StackPane();
    private ConfidenceViewModel model;
    private ConfidenceView charts;

    @Override
    protected Parent content() {
        model = new ConfidenceViewModel(new ConfidenceDesk(
                log,
                PolicySource.of(Policy.DEFAULT),
                new DirectTaskRunner(),
                new ManualTicker(),
                InstantSource.fixed(NOON),
                ZoneOffset.UTC,
                List::of,
                List::of,
                (range, whose) -> {}));
        charts = new ConfidenceView(model, (owner, name) -> Optional.empty());
        model.shown(true);
        return root;
    }

    @Override
    protected void close() {
        model.close();
    }

    @Test
    void decisionsMayComeBeforeTheFirstFrameOfCharts() throws Exception {
        onFxWithoutAFrame(() -> {
            decide();
            root.getChildren().add(charts);
            decide();
        });
    }

    @Test
    void decisionsMayComeWhileTheWindowIsClosed() throws Exception {
        interact(() -> root.getChildren().add(charts));
        interact(this::decide);
        onFxWithoutAFrame(() -> {
            stage.hide();
            decide();
            stage.show();
            decide();
        });
    }

    private void decide() {
        history.add(decided().noted());
        log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE));
    }

    /** Does all of it before any frame is drawn; if it never ends, the window is thawed for the tests that follow. */
    private void onFxWithoutAFrame(Runnable work) throws Exception {
        List<DataSet> drawn = charts.lookupAll(".plot").stream()
                .flatMap(plot -> ((Plot) plot).getRenderers().stream())
                .flatMap(renderer -> renderer.getDatasets().stream())
                .toList();
        Future<?> done = WaitForAsyncUtils.asyncFx(work);
        try {
            done.get(FROZEN_AFTER_S, TimeUnit.SECONDS);
        } catch (TimeoutException frozen) {
            drawn.forEach(dataSet -> dataSet.lock().readUnLock());
            done.get(FROZEN_AFTER_S, TimeUnit.SECONDS);
            drawn.forEach(dataSet -> dataSet.lock().readLock());
            fail("The window was frozen", frozen);
        }
    }
}
