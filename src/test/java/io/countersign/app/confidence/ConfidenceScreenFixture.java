package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.decisions.Decided;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.drift.live.SignalAlarm;
import io.countersign.engine.model.Confidence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The Confidence screen with made-up decisions, beside where the navigation is. */
abstract class ConfidenceScreenFixture extends FxTest {
    private static final double NAVIGATION = 184;

    final DecisionHistory history = new DecisionHistory(1_000_000);
    final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    final List<SignalAlarm> alarms = new ArrayList<>();
    private final List<Reviewed> reviewed = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Optional<Path> place = Optional.empty();
    final Region other = new Region();
    ConfidenceViewModel model;
    Node charts;

    @TempDir
    Path folder;

    @Override
    protected Parent content() {
        model = model();
        var screen = new ConfidenceScreen(model, (owner, name) -> place);
        var navigation = new Region();
        navigation.setMinWidth(NAVIGATION);
        charts = screen.node();
        other.setVisible(false);
        var stack = new StackPane(charts, other);
        HBox.setHgrow(stack, Priority.ALWAYS);
        return new HBox(navigation, stack);
    }

    final ConfidenceViewModel model() {
        return new ConfidenceViewModel(new ConfidenceDesk(
                log,
                PolicySource.of(Policy.DEFAULT),
                new DirectTaskRunner(),
                new ManualTicker(),
                InstantSource.fixed(NOON),
                ZoneOffset.UTC,
                () -> alarms,
                () -> reviewed,
                (range, whose) -> asked.add("%s to %s of %s".formatted(range.low(), range.high(), whose.words()))));
    }

    @Override
    protected void close() {
        model.close();
    }

    final void decide(int count, Duration over) {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            Duration ago = over.multipliedBy(count - i).dividedBy(count);
            history.add(any(random, ago, i > count * .6).noted());
        }
        interact(() -> log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE)));
    }

    /** People see what is less sure; they approve a little less than the models are sure. */
    final void haveReviewed(int count) {
        var random = new Random(11);
        for (int i = 0; i < count; i++) {
            double sure = Math.sqrt(random.nextDouble());
            reviewed.add(new Reviewed(
                    NOON.minusSeconds(i), "loan-" + (1 + i % 2), sure, random.nextDouble() < sure * sure * .5 + .45));
        }
    }

    /** Most are sure; after a while one model is less so. */
    private static Decided any(Random random, Duration ago, boolean changed) {
        String name = "loan-" + (random.nextInt(3) == 0 ? 1 : 2);
        boolean weaker = name.equals("loan-1") || changed;
        double sure = 1 - Math.abs(random.nextGaussian()) * (weaker ? .24 : .12);
        double confidence = Math.clamp(Math.round(sure * 1_000) / 1_000d, 0, 1);
        Decided drawn = decided()
                .after(ago.negated())
                .by(name, changed ? "2026-03" : "2026-01")
                .sure(confidence);
        Decided routed = drawn.to(random.nextInt(12) == 0 ? Route.HUMAN_REVIEW : route(confidence, random));
        return random.nextInt(150) == 0 ? routed.unsure(Confidence.Unknown.values()[random.nextInt(4)]) : routed;
    }

    private static Route route(double confidence, Random random) {
        if (random.nextInt(60) == 0) {
            return Route.REJECTED;
        }
        return confidence >= .85 ? Route.ACCEPTED : confidence >= .7 ? Route.ACCEPTED_WITH_CAVEAT : Route.FALLBACK;
    }

    final void publish(Decided... decisions) {
        for (Decided decision : decisions) {
            history.add(decision.noted());
        }
        log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE));
    }

    final Point2D inHistogram(double confidence) {
        return at(onScreen("#confidence-histogram .chart-canvas"), confidence);
    }

    final Bounds onScreen(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    static Point2D at(Bounds bounds, double share) {
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getCenterY());
    }

    final Plot plot(String query) {
        return lookup(query).query();
    }

    final List<String> crosshairs() {
        return lookup(".crosshair-label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    final String text(String query) {
        return lookup(query).<Label>query().getText();
    }

    final List<String> shownTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
