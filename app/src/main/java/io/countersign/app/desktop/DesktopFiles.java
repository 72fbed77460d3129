package io.countersign.app.desktop;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.settings.SettingsFile;
import io.countersign.app.settings.SettingsValues;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.triage.SavedView;
import io.countersign.app.triage.SavedViewStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What the window keeps in files of its own, as it was read before the window opened. */
public final class DesktopFiles {
    private final SettingsFile settingsFile;
    private final SettingsValues settings;
    private final SavedViewFile viewFile;
    private final List<SavedView> views;
    private final List<String> refusals;

    private DesktopFiles(
            SettingsFile settingsFile,
            SettingsValues settings,
            SavedViewFile viewFile,
            List<SavedView> views,
            List<String> refusals) {
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.viewFile = viewFile;
        this.views = views;
        this.refusals = refusals;
    }

    /** Reads them; blocks. */
    public static DesktopFiles load(DataDirectory data, Clock clock) {
        var settingsFile = new SettingsFile(data.settings(), clock);
        var settings = settingsFile.load(SettingsValues.standard(System.getProperty("user.name", "")));
        var viewFile = new SavedViewFile(data.path().resolve("views.json"));
        var views = viewFile.load();
        var refusals = Stream.of(settings.refusals(), views.refusals()).flatMap(List::stream);
        return new DesktopFiles(settingsFile, settings.values(), viewFile, views.views(), refusals.toList());
    }

    SettingsFile settingsFile() {
        return settingsFile;
    }

    SettingsValues settings() {
        return settings;
    }

    SavedViewStore viewStore(TaskRunner tasks) {
        return viewFile.store(views, tasks);
    }

    /** A sentence about each thing in the files that could not be used. */
    List<String> refusals() {
        return refusals;
    }
}
