package io.countersign.app.shell;

import io.countersign.app.ui.Tone;

/**
 * Something that the status bar says.
 *
 * @param text empty if there is nothing to say
 * @param tone how much it matters
 */
public record StatusAlert(String text, Tone tone) {
    public static final StatusAlert NONE = new StatusAlert("", Tone.NEUTRAL);
}
