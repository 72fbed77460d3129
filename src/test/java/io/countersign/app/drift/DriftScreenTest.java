package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.confidence.Plot;
import io.countersign.app.ui.Theme;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.retrieval.RetrievalEvent;
import io.countersign.engine.drift.retrieval.RetrievalMonitor;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class DriftScreenTest extends DriftScreenFixture {
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
    void newsLeaveWhatIsShownWhereItIs() {
        publish(watched.usual(900).unsure(60));
        Plot plot = lookup("#drift-evidence").query();
        List<ChartPlugin> marks = List.copyOf(plot.getPlugins());
        Set<Node> labels = lookup("#drift-stream .label").queryAll();
        List<String> words = words("#drift-facts .label");
        publish(watched.unsure(40));

        assertThat(words("#drift-facts .label")).hasSameSizeAs(words).isNotEqualTo(words);
        assertThat(plot.getPlugins()).hasSizeGreaterThan(3).containsExactlyElementsOf(marks);
        assertThat(lookup("#drift-stream .label").queryAll()).isEqualTo(labels);
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
}
