package io.countersign.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.countersign.app.start.KeptAside;
import io.countersign.app.ui.Texts;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings in one file; it is always whole, whenever the program or the computer stops. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Clock clock;

    public SettingsFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /** What is kept; what is missing or cannot be used comes from the defaults. A malformed file is kept aside. */
    public LoadedSettings load(SettingsValues standard) {
        try {
            return SettingsJson.read(Files.readString(file), standard);
        } catch (NoSuchFileException firstStart) {
            return new LoadedSettings(standard, List.of(), true);
        } catch (JsonProcessingException | CharacterCodingException malformed) {
            return new LoadedSettings(standard, List.of(keepAside()), false);
        } catch (IOException unreadable) {
            LOG.warn("Settings cannot be read from {}", file, unreadable);
            return new LoadedSettings(standard, List.of(Texts.of("settings.unreadable", file)), false);
        }
    }

    /** Replaces the file in one move. */
    public synchronized void save(SettingsValues values) throws IOException {
        var folder = file.resolveSibling(".");
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder.normalize(), "settings", ".tmp");
        try {
            DurableText.write(fresh, SettingsJson.write(values));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private String keepAside() {
        try {
            return Texts.of("settings.broken", KeptAside.of(file, clock));
        } catch (IOException stuck) {
            LOG.warn("The malformed settings file {} cannot be moved aside", file, stuck);
            return Texts.of("settings.unreadable", file);
        }
    }
}
