package io.countersign.app.triage.item;

import io.countersign.app.ui.Tone;

/** A sentence that answers what the person just did. */
public record Notice(String sentence, Tone tone) {}
