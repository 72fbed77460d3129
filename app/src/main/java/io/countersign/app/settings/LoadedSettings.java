package io.countersign.app.settings;

import java.util.List;

/**
 * Settings as read from their file.
 *
 * @param refusals a sentence for people about each thing in the file that could not be used
 */
public record LoadedSettings(SettingsValues values, List<String> refusals) {
    public LoadedSettings {
        refusals = List.copyOf(refusals);
    }
}
