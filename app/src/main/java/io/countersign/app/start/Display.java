package io.countersign.app.start;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened here. */
public final class Display {
    private Display() {}

    /** What the environment says. */
    public static boolean isThere(Map<String, String> environment) {
        return isThere(environment, System.getProperty("os.name", ""), System.getProperty("glass.platform", ""));
    }

    /**
     * Only X displays are of use on Linux, also under Wayland.
     *
     * @param platform a window system that was chosen by hand; empty for the system's own
     */
    static boolean isThere(Map<String, String> environment, String system, String platform) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean ownWindows = os.startsWith("mac") || os.startsWith("windows");
        return ownWindows
                || !platform.isEmpty()
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
