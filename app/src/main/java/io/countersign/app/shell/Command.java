package io.countersign.app.shell;

import io.countersign.app.ui.KeyMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Something that a person can ask for by name.
 *
 * @param title    what it does, as people read it
 * @param key      the key that does the same, if there is one
 * @param possible whether it can be done now
 * @param action   runs on the FX thread
 */
public record Command(String title, Optional<KeyMap> key, BooleanSupplier possible, Runnable action) {
    public static Command of(String title, Runnable action) {
        return new Command(title, Optional.empty(), () -> true, action);
    }

    /** Named as the key is. */
    public static Command of(KeyMap key, BooleanSupplier possible, Runnable action) {
        return new Command(key.label(), Optional.of(key), possible, action);
    }
}
