package io.countersign.app.settings;

import java.util.List;

/**
 * Settings as read from their file.
 *
 * @param refusals a sentence for people about each thing in the file that could not be used
 * @param legible whether the file could be read at all; a single bad value does no harm to the others
 */
public record LoadedSettings(SettingsValues values, List<String> refusals, boolean legible) {
    public LoadedSettings {
        refusals = List.copyOf(refusals);
    }
}
