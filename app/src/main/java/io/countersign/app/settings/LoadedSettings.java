package io.countersign.app.settings;

import java.util.List;
import java.util.Optional;

/**
 * Settings as read from their file.
 *
 * @param refusals a sentence for people about each thing in the file that could not be used
 * @param legible whether the file could be read at all; a single bad value does no harm to the others
 * @param serverProblem what is wrong with the server that the file names, if that is why none is known; also among the
 *     refusals
 */
public record LoadedSettings(
        SettingsValues values, List<String> refusals, boolean legible, Optional<String> serverProblem) {
    /** Settings whose server, if there is one, is known. */
    public LoadedSettings(SettingsValues values, List<String> refusals, boolean legible) {
        this(values, refusals, legible, Optional.empty());
    }

    public LoadedSettings {
        refusals = List.copyOf(refusals);
    }
}
