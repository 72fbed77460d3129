package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.confidence.Whose;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.triage.query.Band;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.ui.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ConfidenceJourneyTest extends JourneyFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatTheSampleDecidesIsSeenSelectedAndSaved() throws TimeoutException, IOException {
        try (var console = OpenConsole.on(redis.url(), home, Optional.of(new SampleWish(6_000, false)))) {
            goThere(console);
            long before = console.see(shown -> shown.confidence().decisions());
            console.awaitConsole("new decisions", shown -> shown.confidence().decisions() > before);
            assertThat(chosen(console, "#confidence-whose")).isEqualTo("All models");
            assertThat(chosen(console, "#confidence-other")).isEqualTo("Nobody");
            lookAtOneModel(console);
            select(console);
            save(console);

            console.type(KeyCode.ENTER);
            console.awaitShown("#screen-queue");
            TriageFilter filter = console.see(
                    shown -> shown.queue().table().queryProperty().get().filter());
            assertThat(filter.confidence()).isEqualTo(new Band(.55, .65, false));
            assertThat(filter.models()).isEqualTo(Set.of("loan-2"));
        }
    }

    private static void goThere(OpenConsole console) {
        console.awaitConsole("the console", shown -> true);
        console.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT2).release(KeyCode.SHORTCUT);
        console.awaitConsole("decisions", shown -> shown.confidence().decisions() > 0);
    }

    private static void lookAtOneModel(OpenConsole console) {
        long all = console.see(shown -> shown.confidence().decisions());
        console.interact(() -> console.see(shown -> {
            shown.confidence().windowProperty().set(TimeWindow.ALL);
            shown.confidence().choose(new Whose.OfModel("loan-2"));
            return true;
        }));
        console.awaitConsole("loan-2 alone", shown -> shown.confidence().decisions() < all);
    }

    private static void select(OpenConsole console) {
        Bounds chart = onScreen(console, "#confidence-histogram .chart-canvas");
        console.clickOn(new Point2D(chart.getMinX() + chart.getWidth() * .57, chart.getCenterY()));
        console.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        console.awaitConsole(
                "the selection",
                shown -> shown.confidence().selectionProperty().get().isPresent());
    }

    private void save(OpenConsole console) throws IOException {
        Path table = home.resolve("confidence.csv");
        Path picture = home.resolve("confidence.png");
        console.interact(() -> console.see(shown -> {
            shown.confidence().exports().saveTable(table);
            Node charts = console.lookup("#confidence-charts").query();
            shown.confidence().exports().savePicture(Picture.of(charts), picture);
            return true;
        }));
        await().atMost(PATIENCE).until(() -> Files.exists(table) && Files.size(table) > 0);
        await().atMost(PATIENCE).until(() -> Files.exists(picture) && ImageIO.read(picture.toFile()) != null);
        assertThat(Files.readString(table)).contains("confidence,loan-2,0.55,0.6,");
    }

    private static String chosen(OpenConsole console, String box) {
        ComboBox<?> found = console.lookup(box).query();
        return ((ListCell<?>) ((ComboBoxListViewSkin<?>) found.getSkin()).getDisplayNode()).getText();
    }

    private static Bounds onScreen(OpenConsole console, String query) {
        Node node = console.lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }
}
