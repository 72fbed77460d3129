package io.countersign.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSaverTest {
    private static final SettingsValues STANDARD = SettingsValues.standard("alice");

    @TempDir
    Path folder;

    private final Settings settings = new Settings(STANDARD);
    private final DeferredTaskRunner runner = new DeferredTaskRunner();
    private final List<Throwable> failures = new ArrayList<>();
    private SettingsFile file;
    private SettingsSaver saver;

    @BeforeEach
    void open() {
        file = new SettingsFile(folder.resolve("settings.json"), Clock.systemUTC());
        saver = new SettingsSaver(settings, file, runner, failures::add);
    }

    @Test
    void aChangeIsSaved() {
        settings.themeProperty().set(Theme.DARK);
        runner.runAll();
        assertThat(saved().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void changesDuringASaveAreSavedAfterItInOneGo() {
        settings.reviewerProperty().set("b");
        settings.reviewerProperty().set("bo");
        settings.reviewerProperty().set("bob");
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runFirst();
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runAll();
        assertThat(saved().reviewer()).isEqualTo("bob");
    }

    @Test
    void closingSavesWhatIsStillOnItsWay() throws IOException {
        settings.themeProperty().set(Theme.DARK);
        settings.reviewerProperty().set("bob");
        saver.close();
        assertThat(saved().reviewer()).isEqualTo("bob");
    }

    @Test
    void aWriteThatComesLateBringsNoOldValuesBack() throws IOException {
        settings.reviewerProperty().set("bob");
        settings.reviewerProperty().set("carol");
        saver.close();
        runner.runFirst();
        assertThat(saved().reviewer()).isEqualTo("carol");
    }

    @Test
    void afterAFailureTheNextChangeTriesAgain() throws IOException {
        Files.createDirectory(folder.resolve("settings.json"));
        Files.writeString(folder.resolve("settings.json/inTheWay"), "x");
        settings.themeProperty().set(Theme.DARK);
        runner.runAll();
        assertThat(failures).hasSize(1);
        Files.delete(folder.resolve("settings.json/inTheWay"));
        Files.delete(folder.resolve("settings.json"));
        settings.reviewerProperty().set("bob");
        runner.runAll();
        assertThat(saved().reviewer()).isEqualTo("bob");
        assertThat(saved().theme()).isEqualTo(Theme.DARK);
    }

    private SettingsValues saved() {
        return file.load(STANDARD).values();
    }
}
