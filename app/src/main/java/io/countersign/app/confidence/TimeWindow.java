package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far back people look. */
public enum TimeWindow {
    QUARTER_HOUR(Duration.ofMinutes(15), "confidence.window.15-min"),
    HOUR(Duration.ofHours(1), "confidence.window.1-h"),
    SIX_HOURS(Duration.ofHours(6), "confidence.window.6-h"),
    DAY(Duration.ofDays(1), "confidence.window.24-h"),
    WEEK(Duration.ofDays(7), "confidence.window.7-d"),
    MONTH(Duration.ofDays(30), "confidence.window.30-d"),
    ALL(Duration.ZERO, "confidence.window.all");

    private final Duration length;
    private final String key;

    TimeWindow(Duration length, String key) {
        this.length = length;
        this.key = key;
    }

    public String words() {
        return Texts.of(key);
    }

    /** Where it begins, seen from now; nothing if it has no beginning. */
    public Optional<Instant> start(Instant now) {
        return this == ALL ? Optional.empty() : Optional.of(now.minus(length));
    }
}
