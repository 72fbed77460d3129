package io.countersign.app.desktop;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.settings.SettingsFile;
import io.countersign.app.settings.SettingsValues;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.triage.SavedViewStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What the window keeps in files of its own, as it was read before the window opened. */
public final class DesktopFiles {
    private final SettingsFile settingsFile;
    private final SettingsValues settings;
    private final TableFiles table;
    private final List<String> refusals;

    private DesktopFiles(SettingsFile settingsFile, SettingsValues settings, TableFiles table, List<String> refusals) {
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.table = table;
        this.refusals = refusals;
    }

    /** Reads them; blocks. */
    public static DesktopFiles load(DataDirectory data, Clock clock) {
        var settingsFile = new SettingsFile(data.settings(), clock);
        var settings = settingsFile.load(SettingsValues.standard(System.getProperty("user.name", "")));
        var table = new TableFiles(data.path(), clock);
        var refusals = Stream.of(settings.refusals(), table.refusals()).flatMap(List::stream);
        return new DesktopFiles(settingsFile, settings.values(), table, refusals.toList());
    }

    SettingsFile settingsFile() {
        return settingsFile;
    }

    SettingsValues settings() {
        return settings;
    }

    SavedViewStore viewStore(TaskRunner tasks) {
        return table.store(tasks);
    }

    /** A sentence about each thing in the files that could not be used. */
    List<String> refusals() {
        return refusals;
    }
}
