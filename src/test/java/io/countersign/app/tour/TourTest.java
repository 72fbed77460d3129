package io.countersign.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Tour;
import io.countersign.app.desktop.ConsoleWindow;
import io.countersign.app.desktop.DesktopFiles;
import io.countersign.app.desktop.WorkplaceSource;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.redis.RedisServerFixture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class TourTest {
    private static final int DARK = 64;
    private static final int LIGHT = 192;
    private static final int COLOURFUL = 80;
    private static final int FEW = 1_000;

    @TempDir
    Path home;

    private final Path pictures = Path.of(System.getProperty("countersign.root", "."), "target/tests/pictures/tour");

    private final List<String> report = new ArrayList<>();

    @Test
    void everyStepIsTakenAndEveryPictureShowsWhatItSays() throws TimeoutException, IOException {
        deletePictures();
        walk();

        assertThat(String.join("\n", report))
                .containsPattern("Redis says: \\w+ approved by ")
                .containsPattern("Redis says: \\w+ modified by ")
                .containsPattern("Redis says: \\w+ rejected by ");
        assertThat(corner("settings")).isGreaterThan(LIGHT);
        assertThat(corner("queue-dark")).isLessThan(DARK);
        assertThat(corner("modify-dark")).isLessThan(DARK);
        assertThat(corner("try-it-dark")).isLessThan(DARK);
        assertThat(differ("critical", "critical-revealed")).isTrue();
        assertThat(differ("modify", "modify-difference")).isTrue();
        assertThat(differ("approved", "bulk")).isTrue();
        assertThat(differ("settings", "settings-keys")).isTrue();
        assertThat(differ("policy", "models")).isTrue();
        assertThat(corner("policy-dark")).isLessThan(DARK);
        assertThat(coloured("confidence")).isGreaterThan(FEW);
        assertThat(coloured("confidence-dark")).isGreaterThan(FEW);
        assertThat(differ("drift", "drift-accepted")).isTrue();
        assertThat(corner("drift-dark")).isLessThan(DARK);
    }

    /** Those of an earlier run would be taken for this one's. */
    private void deletePictures() throws IOException {
        Files.createDirectories(pictures);
        try (var earlier = Files.newDirectoryStream(pictures, "*.png")) {
            for (Path picture : earlier) {
                Files.delete(picture);
            }
        }
    }

    private void walk() throws TimeoutException {
        try (var redis = RedisServerFixture.startDurable()) {
            var data = new DataDirectory(home);
            var source = new WorkplaceSource(
                    new RedisQueues(data),
                    data,
                    Clock.systemUTC(),
                    Optional.of(redis.url()),
                    Optional.of(SampleWish.CHANGED));
            var ended = new CompletableFuture<Integer>();
            TourWindow window = open(source, DesktopFiles.load(data, Clock.systemUTC()), ended);
            try {
                new TourSteps(window, pictures, new Told(report)).walk();
            } finally {
                window.leave();
                ended.join();
            }
        }
    }

    private static TourWindow open(WorkplaceSource source, DesktopFiles files, CompletableFuture<Integer> ended)
            throws TimeoutException {
        var opened = new CompletableFuture<TourWindow>();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(stage, source, files, Clock.systemUTC(), ended::complete);
            window.open();
            opened.complete(new TourWindow(stage, window));
        });
        return opened.join();
    }

    /** How bright the navigation is in its lower half, where nothing stands. */
    private int corner(String picture) throws IOException {
        BufferedImage image = read(picture);
        return image.getRGB(20, image.getHeight() / 2) & 0xFF;
    }

    /** Whether the item's pane looks different. */
    private boolean differ(String one, String other) throws IOException {
        BufferedImage first = read(one);
        BufferedImage second = read(other);
        int changed = 0;
        for (int x = first.getWidth() * 2 / 3; x < first.getWidth(); x++) {
            for (int y = first.getHeight() / 4; y < first.getHeight() * 3 / 4; y++) {
                changed += first.getRGB(x, y) == second.getRGB(x, y) ? 0 : 1;
            }
        }
        return changed > first.getWidth();
    }

    /** How many pixels have a colour in the lower right of the screen, where bars stand. */
    private int coloured(String picture) throws IOException {
        BufferedImage image = read(picture);
        int coloured = 0;
        for (int x = image.getWidth() * 5 / 8; x < image.getWidth() * 7 / 8; x++) {
            for (int y = image.getHeight() * 5 / 8; y < image.getHeight() * 7 / 8; y++) {
                var colour = new Color(image.getRGB(x, y));
                int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
                int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
                coloured += most - least > COLOURFUL ? 1 : 0;
            }
        }
        return coloured;
    }

    private BufferedImage read(String picture) throws IOException {
        try (var taken = Files.newDirectoryStream(pictures, "??-" + picture + ".png")) {
            return ImageIO.read(taken.iterator().next().toFile());
        }
    }

    private record Told(List<String> sentences) implements Tour.Report {
        @Override
        public void step(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void picture(Path file, String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void verdict(String item, String status, String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void problem(String sentence) {
            sentences.add(sentence);
        }
    }
}
