package io.countersign.app.settings.policy;

import io.countersign.app.ui.Tone;

/**
 * What happened last.
 *
 * @param sentence empty if nothing is to be said
 */
record PolicyNotice(String sentence, Tone tone) {
    static final PolicyNotice NONE = new PolicyNotice("", Tone.NEUTRAL);
}
