package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.confidence.Plot;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.ui.Theme;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.retrieval.RetrievalEvent;
import io.countersign.engine.drift.retrieval.RetrievalMonitor;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.io.IOException;
import java.nio.file.Files;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class DriftScreenTest extends FxTest {
    private static final double NAVIGATION = 184;

    private final Watched watched = new Watched();
    private final SimpleObjectProperty<RetrievalView> retrieval =
            new SimpleObjectProperty<>(RetrievalView.unread(RetrievalRule.DEFAULT));
    private final SimpleObjectProperty<DriftStatus> status =
            new SimpleObjectProperty<>(DriftStatus.unread(DriftPlan.DEFAULT));
    private final SimpleObjectProperty<LoggedDecisions> log = new SimpleObjectProperty<>(LoggedDecisions.UNREAD);
    private final List<String> accepted = new ArrayList<>();
    private Optional<Path> place = Optional.empty();
    private DriftViewModel model;

    @TempDir
    Path folder;

    @Override
    protected Parent content() {
        model = new DriftViewModel(new DriftDesk(
                status,
                retrieval,
                log,
                (stream, reason) -> accepted.add(stream + ": " + reason),
                "Admin",
                true,
                new DirectTaskRunner(),
                new ManualTicker(),
                () -> watched.now().plusSeconds(30),
                ZoneOffset.UTC));
        Node drift = new DriftScreen(model, (owner, name) -> place, owner -> place).node();
        var navigation = new Region();
        navigation.setMinWidth(NAVIGATION);
        HBox.setHgrow(drift, Priority.ALWAYS);
        return new HBox(navigation, drift);
    }

    @Override
    protected void close() {
        model.close();
    }

    @Test
    void anAlarmIsWholeInBothThemes() throws IOException {
        publish(watched.usual(2_100).unsure(60));
        picture("drift-alarm-light");
        assertThat(cutTexts()).isEmpty();

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("drift-alarm-dark");
    }

    @Test
    void whatIsQuietLearningOrWithoutNumbersIsShownToo() throws IOException {
        publish(watched.usual(2_100).batch(Others.decisions(watched.now())));
        picture("drift-quiet");
        assertThat(words("#drift-sentence")).first().asString().contains("nothing has changed");
        assertThat(cutTexts()).isEmpty();

        interact(() -> model.choose(new io.countersign.engine.drift.live.WatchedStream("loan-1", "v7", "latency")));
        picture("drift-learning");
        assertThat(words("#drift-sentence")).first().asString().contains("learning what is usual");
        resize(1_024, 700);
        picture("drift-small");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void whereSomebodyTellsOfRetrievalItStandsBesideTheAlarms() throws IOException {
        publish(watched.usual(2_100).unsure(60));
        var monitor = new RetrievalMonitor(RetrievalRule.DEFAULT);
        for (int i = 0; i < 100; i++) {
            monitor.observe(new RetrievalEvent(watched.now(), 80 + i, 4, i < 20 ? .3 : .8));
        }
        interact(() -> retrieval.set(new RetrievalView(monitor.at(watched.now()), "")));
        picture("drift-retrieval");

        assertThat(words("#retrieval-share")).first().asString().startsWith("20.0 % of 100 found nothing that fits");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void anEmptyLogSaysWhyAndWhatToDo() throws IOException {
        assertThat(shownTexts()).contains("The decision log is watched from its beginning");
        interact(() -> status.set(watched.status()));
        assertThat(shownTexts()).contains("Nothing is watched yet");
        picture("drift-empty");
        interact(() -> status.set(watched.status(new DriftFeed.Away("Redis does not answer."))));
        assertThat(shownTexts()).contains("The decision log cannot be reached");
    }

    @Test
    void whileRedisIsAwayWhatWasKnownStays() throws IOException {
        publish(watched.usual(900));
        interact(() -> status.set(watched.status(new DriftFeed.Away("Redis does not answer."))));
        assertThat(words("#drift-notes")).first().asString().contains("Redis does not answer.");
        picture("drift-away");
    }

    @Test
    void aBaselineIsAcceptedByKeyboardWithAReason() throws IOException {
        publish(watched.usual(900).unsure(200));
        clickOn("#drift-reason").write("new scanner").type(KeyCode.ENTER);
        assertThat(accepted).containsExactly("confidence of loan-2 v7: new scanner");

        publish(watched.accept("alice", "new scanner").unsure(60));
        picture("drift-accepted");
        assertThat(words("#drift-sentence")).first().asString().contains("nothing has changed");
        assertThat(shownTexts()).anyMatch(text -> text.startsWith("accepted by alice, mean .5"));
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void aClickOnAnAlarmShowsTheTimeAroundItAndShowAllLeadsBack() throws IOException {
        publish(watched.usual(900).unsure(200).accept("alice", "new scanner").unsure(3_000));
        interact(() -> model.choose(new io.countersign.engine.drift.live.WatchedStream("loan-2", "v7", "risk")));
        await().until(() -> alarm().isPresent());
        clickOn(alarm().orElseThrow());
        Plot plot = lookup("#drift-evidence").query();
        await().until(() -> plot.zoomedProperty().get());
        picture("drift-around");
        assertThat(model.chosenProperty().get()).contains(Watched.STREAM);

        clickOn(".show-all");
        assertThat(plot.zoomedProperty().get()).isFalse();
    }

    @Test
    void thePointerTellsTheEvidenceAndDraggingZooms() throws IOException {
        publish(watched.usual(900).unsure(60));
        moveTo(inEvidence(.9));
        await().until(() -> !words(".crosshair-label").isEmpty());
        assertThat(words(".crosshair-label")).first().asString().contains("an alarm comes at 60,000");
        picture("drift-crosshair");
        drag(inEvidence(.5), MouseButton.PRIMARY).dropTo(inEvidence(.8));
        Plot plot = lookup("#drift-evidence").query();
        assertThat(plot.zoomedProperty().get()).isTrue();
    }

    @Test
    void pictureAndTableAreSaved() throws IOException {
        publish(watched.usual(900).unsure(60));
        place = Optional.of(folder.resolve("drift.png"));
        clickOn("#drift-export").clickOn("#drift-export-picture");
        assertThat(Files.size(place.get())).isPositive();

        place = Optional.of(folder.resolve("drift.csv"));
        clickOn("#drift-export").clickOn("#drift-export-table");
        assertThat(Files.readAllLines(place.get())).hasSizeGreaterThan(400);
        assertThat(words("#drift-message")).first().asString().contains("drift.csv");
    }

    @Test
    void aFileIsExaminedBesideTheLiveMonitors() throws IOException {
        publish(watched.usual(900));
        var numbers = new io.countersign.engine.drift.Numbers(4);
        var lines = new ArrayList<>(List.of("row,confidence"));
        for (int i = 0; i < 2_400; i++) {
            lines.add(i + "," + (i < 1_700 ? numbers.confidence() : numbers.beta(.6, 10)));
        }
        place = Optional.of(Files.write(folder.resolve("last-quarter.csv"), lines));
        clickOn("#drift-open");
        await().until(() -> !words("#drift-file-message").isEmpty());
        picture("drift-file-light");
        assertThat(words("#drift-file-message")).first().asString().startsWith("1 alarm in 2,400 rows.");
        assertThat(words("#drift-sentence")).first().asString().startsWith("Confidence is lower since about row 1,");
        assertThat(cutTexts()).isEmpty();

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("drift-file-dark");
        clickOn("#drift-file-back");
        assertThat(words("#drift-sentence")).first().asString().contains("nothing has changed");
    }

    private void publish(Watched seen) {
        interact(() -> {
            log.set(seen.decisions());
            status.set(seen.status());
        });
    }

    private Optional<Label> alarm() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#drift-alarms .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().startsWith("lower: "))
                .findFirst();
    }

    private Point2D inEvidence(double share) {
        WaitForAsyncUtils.waitForFxEvents();
        Node canvas = lookup("#drift-evidence .chart-canvas").query();
        Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getCenterY());
    }

    private List<String> shownTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
