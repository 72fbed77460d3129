package io.countersign.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what JavaFX complains about in style sheets, and silences its remark about the class path. */
final class StyleWarnings extends Handler {
    private static final Logger TOOLKIT = Logger.getLogger("javafx");
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    private StyleWarnings() {}

    static StyleWarnings listen() {
        var warnings = new StyleWarnings();
        TOOLKIT.setLevel(Level.SEVERE);
        STYLES.setLevel(Level.WARNING);
        STYLES.setUseParentHandlers(false);
        STYLES.addHandler(warnings);
        return warnings;
    }

    List<String> stop() {
        STYLES.removeHandler(this);
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord warning) {
        messages.add(warning.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
