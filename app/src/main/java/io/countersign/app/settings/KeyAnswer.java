package io.countersign.app.settings;

import io.countersign.app.ui.KeyMap;
import java.util.Optional;

/** What to tell a person about the key that was just pressed for a command; nothing when all is well. */
public record KeyAnswer(Optional<KeyMap> about, String sentence) {
    static final KeyAnswer NONE = new KeyAnswer(Optional.empty(), "");

    String sentenceFor(KeyMap key) {
        return about.filter(key::equals).isPresent() ? sentence : "";
    }
}
