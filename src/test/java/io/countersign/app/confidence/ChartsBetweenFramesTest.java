package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.fail;

import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** News come when they come, also after a chart was laid out and before it is drawn. */
class ChartsBetweenFramesTest extends ConfidenceScreenFixture {
    private static final long FROZEN_AFTER_S = 10;

    private final StackPane root = new StackPane();
    private ConfidenceView view;

    @Override
    protected Parent content() {
        model = model();
        view = new ConfidenceView(model, (owner, name) -> Optional.empty());
        model.shown(true);
        return root;
    }

    @Test
    void decisionsMayComeBeforeTheFirstFrameOfCharts() throws Exception {
        onFxWithoutAFrame(() -> {
            publish(decided());
            root.getChildren().add(view);
            publish(decided());
        });
    }

    @Test
    void decisionsMayComeWhileTheWindowIsClosed() throws Exception {
        interact(() -> root.getChildren().add(view));
        interact(() -> publish(decided()));
        onFxWithoutAFrame(() -> {
            stage.hide();
            publish(decided());
            stage.show();
            publish(decided());
        });
    }

    /** Does all of it before any frame is drawn; if it never ends, the window is thawed for the tests that follow. */
    private void onFxWithoutAFrame(Runnable work) throws Exception {
        List<DataSet> drawn = view.lookupAll(".plot").stream()
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
