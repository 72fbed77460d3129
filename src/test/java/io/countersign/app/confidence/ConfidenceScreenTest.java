package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.decisions.Decided;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.app.decisions.Reviewed;
import io.countersign.app.ui.Theme;
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
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ConfidenceScreenTest extends FxTest {
    private static final double NAVIGATION = 184;

    private final DecisionHistory history = new DecisionHistory(1_000_000);
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final List<Reviewed> reviewed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<Path> place = Optional.empty();
    private final Region other = new Region();
    private ConfidenceViewModel model;
    private Node charts;

    @TempDir
    Path folder;

    @Override
    protected Parent content() {
        model = new ConfidenceViewModel(new ConfidenceDesk(
                log,
                PolicySource.of(Policy.DEFAULT),
                new DirectTaskRunner(),
                new ManualTicker(),
                InstantSource.fixed(NOON),
                ZoneOffset.UTC,
                () -> reviewed,
                (range, whose) -> asked.add("%s to %s of %s".formatted(range.low(), range.high(), whose.words()))));
        var screen = new ConfidenceScreen(model, (owner, name) -> place);
        var navigation = new Region();
        navigation.setMinWidth(NAVIGATION);
        charts = screen.node();
        other.setVisible(false);
        var stack = new StackPane(charts, other);
        HBox.setHgrow(stack, Priority.ALWAYS);
        return new HBox(navigation, stack);
    }

    @Override
    protected void close() {
        model.close();
    }

    @Test
    void theChartsAreWholeInBothThemes() throws IOException {
        decide(40_000, Duration.ofHours(6));
        interact(() -> model.windowProperty().set(TimeWindow.SIX_HOURS));
        picture("confidence-light");
        assertThat(cutTexts()).isEmpty();

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-dark");
    }

    @Test
    void twoModelsLieOverEachOther() throws IOException {
        decide(20_000, Duration.ofHours(1));
        interact(() -> {
            model.choose(new Whose.OfModel("loan-2"));
            model.compare(Optional.of(new Whose.OfModel("loan-1")));
            model.binsProperty().set(BinWidth.FINE);
        });
        picture("confidence-compared-light");
        assertThat(cutTexts()).isEmpty();
        assertThat(lookup("#confidence-histogram").query().getAccessibleText())
                .contains("loan-1: ")
                .contains("loan-2: ");

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-compared-dark");
    }

    @Test
    void aFewDecisionsAndAnIncompleteLogAreShownToo() throws IOException {
        decide(12, Duration.ofMinutes(3));
        interact(() -> log.set(new LoggedDecisions(
                history.view(), new LogStatus.Live(), new Losses(17, 0, 1, Optional.of(NOON.minusSeconds(60))))));
        picture("confidence-few");
        assertThat(text("#confidence-notes")).contains("17 decisions");
        assertThat(text("#confidence-reach")).contains("reaches back");
        resize(1_024, 700);
        picture("confidence-small");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void anEmptyLogSaysWhyAndWhatToDo() throws IOException {
        assertThat(shownTexts()).contains("The decision log is read");
        interact(() -> log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE)));
        assertThat(shownTexts()).contains("Nothing was decided yet");
        picture("confidence-empty");
        interact(() -> log.set(
                new LoggedDecisions(history.view(), new LogStatus.Away("Redis does not answer."), Losses.NONE)));
        assertThat(shownTexts()).contains("The decision log cannot be reached");
    }

    @Test
    void draggingSelectsBinsAndTheButtonShowsThemInTheQueue() throws IOException {
        decide(2_000, Duration.ofHours(1));
        drag(inHistogram(.61), MouseButton.PRIMARY).dropTo(inHistogram(.79));
        picture("confidence-selected");
        clickOn("#confidence-show");
        assertThat(asked).containsExactly("0.6 to 0.8 of All models");
    }

    @Test
    void theSameWorksByKeys() {
        decide(2_000, Duration.ofHours(1));
        clickOn(inHistogram(.52));
        type(KeyCode.RIGHT);
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        type(KeyCode.ENTER);
        assertThat(asked).containsExactly("0.55 to 0.65 of All models");

        type(KeyCode.ESCAPE);
        type(KeyCode.ENTER);
        assertThat(asked).hasSize(1);
    }

    @Test
    void thePointerTellsWhatIsThere() throws IOException {
        decide(40_000, Duration.ofHours(1));
        moveTo(inHistogram(.97));
        await().until(() -> !crosshairs().isEmpty());
        assertThat(crosshairs()).first().asString().startsWith(".95 to 1.00: ").contains("accepted");
        picture("confidence-crosshair");
        moveTo("#confidence-headline");
        await().until(() -> crosshairs().isEmpty());
    }

    @Test
    void draggingInTimeZoomsAndShowAllLeadsBack() throws IOException {
        decide(20_000, Duration.ofHours(1));
        Bounds course = onScreen("#confidence-course .chart-canvas");
        drag(at(course, .3), MouseButton.PRIMARY).dropTo(at(course, .6));
        assertThat(plot("#confidence-course").zoomedProperty().get()).isTrue();
        assertThat(crosshairs()).first().asString().startsWith("11:2");
        picture("confidence-zoomed");
        clickOn(".show-all");
        assertThat(plot("#confidence-course").zoomedProperty().get()).isFalse();
    }

    @Test
    void chartsThatAreNotShownDoNotHearWhatHappensInTheirPlace() {
        decide(2_000, Duration.ofHours(1));
        Bounds course = onScreen("#confidence-course .chart-canvas");
        Point2D histogram = inHistogram(.5);
        interact(() -> {
            charts.setVisible(false);
            other.setVisible(true);
        });
        drag(at(course, .3), MouseButton.PRIMARY).dropTo(at(course, .6));
        clickOn(histogram);
        assertThat(plot("#confidence-course").zoomedProperty().get()).isFalse();
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void pictureAndTableAreSaved() throws IOException {
        decide(2_000, Duration.ofHours(1));
        place = Optional.of(folder.resolve("charts.png"));
        clickOn("#confidence-export").clickOn("#confidence-export-picture");
        var saved = ImageIO.read(place.get().toFile());
        assertThat(saved.getWidth()).isGreaterThan(800);

        place = Optional.of(folder.resolve("charts.csv"));
        clickOn("#confidence-export").clickOn("#confidence-export-table");
        assertThat(Files.readAllLines(place.get())).hasSizeGreaterThan(20);
        assertThat(text("#confidence-message")).contains("charts.csv");
    }

    @Test
    void verdictsAreHeldAgainstConfidence() throws IOException {
        decide(2_000, Duration.ofHours(1));
        clickOn("How right");
        assertThat(shownTexts()).contains("People have decided nothing of this in this time");
        picture("confidence-right-empty");

        haveReviewed(600);
        interact(() -> model.windowProperty().set(TimeWindow.ALL));
        assertThat(text("#confidence-agreement-summary")).startsWith("600 verdicts, ");
        assertThat(lookup("#confidence-histogram")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        moveTo(at(onScreen("#confidence-agreement .chart-canvas"), .75));
        assertThat(crosshairs()).first().asString().startsWith(".70 to .80: ").contains("overridden");
        picture("confidence-right-light");
        assertThat(cutTexts()).isEmpty();

        interact(() -> model.compare(Optional.of(new Whose.OfModel("loan-1"))));
        resize(1_024, 700);
        picture("confidence-right-small");
        assertThat(cutTexts()).isEmpty();
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-right-dark");
    }

    @Test
    void unknownConfidencesAreSaidInWords() {
        interact(() -> publish(
                decided().unsure(Confidence.Unknown.NULL), decided().unsure(Confidence.Unknown.NULL), decided()));
        assertThat(text("#confidence-unknown")).isEqualTo("Not in the histogram, confidence unknown: 2 with null.");
        assertThat(text("#confidence-headline")).startsWith("3 decisions");
    }

    private void decide(int count, Duration over) {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            Duration ago = over.multipliedBy(count - i).dividedBy(count);
            history.add(any(random, ago, i > count * .6).noted());
        }
        interact(() -> log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE)));
    }

    /** People see what is less sure; they approve a little less than the models are sure. */
    private void haveReviewed(int count) {
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

    private void publish(Decided... decisions) {
        for (Decided decision : decisions) {
            history.add(decision.noted());
        }
        log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE));
    }

    private Point2D inHistogram(double confidence) {
        return at(onScreen("#confidence-histogram .chart-canvas"), confidence);
    }

    private Bounds onScreen(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static Point2D at(Bounds bounds, double share) {
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getCenterY());
    }

    private Plot plot(String query) {
        return lookup(query).query();
    }

    private List<String> crosshairs() {
        return lookup(".crosshair-label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private String text(String query) {
        return lookup(query).<Label>query().getText();
    }

    private List<String> shownTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
