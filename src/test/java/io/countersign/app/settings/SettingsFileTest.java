package io.countersign.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.ui.Density;
import io.countersign.app.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final SettingsValues STANDARD = SettingsValues.standard("alice");
    private static final SettingsValues OTHER = new SettingsValues(
            Theme.DARK,
            Density.COMPACT,
            "bob",
            false,
            Map.of("approve", "Y"),
            true,
            Duration.ofSeconds(9),
            "redis://localhost:6379");

    @TempDir
    Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("countersign/settings.json");
        file = new SettingsFile(path, CLOCK);
    }

    @Test
    void theFirstStartHasTheDefaultsAndNothingToReport() {
        assertThat(file.load(STANDARD)).isEqualTo(new LoadedSettings(STANDARD, List.of(), true));
    }

    @Test
    void whatWasSavedIsLoadedAgain() throws IOException {
        file.save(STANDARD);
        file.save(OTHER);
        assertThat(file.load(STANDARD)).isEqualTo(new LoadedSettings(OTHER, List.of(), true));
    }

    @Test
    void savingLeavesNothingElseBehind() throws IOException {
        file.save(OTHER);
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void aSaveThatFailsLeavesTheOldFileWhole() throws IOException {
        file.save(OTHER);
        var blocked = new SettingsFile(path.resolve("below/settings.json"), CLOCK);
        assertThatThrownBy(() -> blocked.save(STANDARD)).isInstanceOf(IOException.class);
        assertThat(file.load(STANDARD).values()).isEqualTo(OTHER);
    }

    @Test
    void unknownKeysAreIgnored() throws IOException {
        write("{\"theme\": \"dark\", \"fromTheFuture\": {\"a\": 1}}");
        var loaded = file.load(STANDARD);
        assertThat(loaded.refusals()).isEmpty();
        assertThat(loaded.values().theme()).isEqualTo(Theme.DARK);
        assertThat(loaded.values().reviewer()).isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"theme\": \"da", "", "[]", "null", "42", "not json"})
    void aMalformedFileIsKeptAsideAndReported(String text) throws IOException {
        write(text);
        var aside = path.resolveSibling("settings.json.broken-20260304-050607");
        assertThat(file.load(STANDARD))
                .isEqualTo(new LoadedSettings(
                        STANDARD,
                        List.of("The settings file could not be read, so the defaults are in force;"
                                + " the old file is kept as " + aside + "."),
                        false));
        assertThat(aside).hasContent(text);
        assertThat(path).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});
        assertThat(file.load(STANDARD).refusals()).hasSize(1);
        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"theme": "purple"}        | The setting theme must be one of light, dark, system, but is "purple"; the default is used.
            {"undoHoldSeconds": 4}     | The setting undoHoldSeconds must be 5 to 10 seconds, but is 4; the default is used.
            {"undoHoldSeconds": "7"}   | The setting undoHoldSeconds must be 5 to 10 seconds, but is "7"; the default is used.
            {"blindFirst": "yes"}      | The setting blindFirst must be true or false, but is "yes"; the default is used.
            {"reviewer": ""}           | The setting reviewer must be 1 to 40 letters, digits or . _ - @ +, but is ""; the default is used.
            """)
    void aBadValueIsRefusedWithItsNameItsValueAndItsRange(String text, String refusal) throws IOException {
        write(text);
        assertThat(file.load(STANDARD)).isEqualTo(new LoadedSettings(STANDARD, List.of(refusal), true));
    }

    @Test
    void aBadRedisUrlIsRefusedWithoutRepeatingItsPassword() throws IOException {
        write("{\"redisUrl\": \"redis://alice:secret@:x\"}");
        var loaded = file.load(STANDARD);
        assertThat(loaded.values().redisUrl()).isEmpty();
        assertThat(loaded.refusals()).singleElement().asString().doesNotContain("secret");
    }

    @Test
    void theReviewerIsCalledAsThePersonOfThisComputerMadeToFit() {
        assertThat(SettingsValues.standard("CORP\\Jane Doe").reviewer()).isEqualTo("CORP-Jane-Doe");
        assertThat(SettingsValues.standard("").reviewer()).isEqualTo("reviewer");
        assertThat(SettingsValues.standard("a".repeat(60)).reviewer()).isEqualTo("a".repeat(40));
    }

    @Test
    void theUndoHoldKeepsItsRange() {
        assertThatThrownBy(() -> new SettingsValues(
                        Theme.DARK, Density.COMPACT, "bob", true, Map.of(), true, Duration.ofSeconds(11), ""))
                .hasMessage("undoHold must be 5 to 10 s, was PT11S");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
