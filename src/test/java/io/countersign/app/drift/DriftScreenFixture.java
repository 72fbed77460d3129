package io.countersign.app.drift;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The Drift screen with made-up decisions, beside where the navigation is. */
abstract class DriftScreenFixture extends FxTest {
    private static final double NAVIGATION = 184;

    final Watched watched = new Watched();
    final SimpleObjectProperty<RetrievalView> retrieval =
            new SimpleObjectProperty<>(RetrievalView.unread(RetrievalRule.DEFAULT));
    final SimpleObjectProperty<DriftStatus> status = new SimpleObjectProperty<>(DriftStatus.unread(DriftPlan.DEFAULT));
    final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    final List<String> accepted = new ArrayList<>();
    Optional<Path> place = Optional.empty();
    DriftViewModel model;

    @TempDir
    Path folder;

    @Override
    protected Parent content() {
        model = new DriftViewModel(new DriftDesk(
                status,
                retrieval,
                log,
                (stream, reason) -> accepted.add(stream + ": " + reason),
                mayAccept() ? "Admin" : "Analyst",
                mayAccept(),
                tasks(),
                new ManualTicker(),
                () -> watched.now().plusSeconds(30),
                ZoneOffset.UTC));
        Node drift = new DriftScreen(model, (owner, name) -> place, owner -> place).node();
        var navigation = new Region();
        navigation.setMinWidth(NAVIGATION);
        HBox.setHgrow(drift, Priority.ALWAYS);
        return new HBox(navigation, drift);
    }

    boolean mayAccept() {
        return true;
    }

    TaskRunner tasks() {
        return new DirectTaskRunner();
    }

    @Override
    protected void close() {
        model.close();
    }

    final void publish(Watched seen) {
        interact(() -> {
            log.set(seen.decisions());
            status.set(seen.status());
        });
    }

    final Optional<Label> alarm() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#drift-alarms .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().startsWith("lower: "))
                .findFirst();
    }

    final Point2D inEvidence(double share) {
        WaitForAsyncUtils.waitForFxEvents();
        Node canvas = lookup("#drift-evidence .chart-canvas").query();
        Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getCenterY());
    }

    final List<String> shownTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
