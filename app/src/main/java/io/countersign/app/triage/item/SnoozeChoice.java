package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Until when an item is put aside. */
public enum SnoozeChoice {
    QUARTER_HOUR("item.snooze.quarter-hour"),
    HOUR("item.snooze.hour"),
    TOMORROW("item.snooze.tomorrow");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final String labelKey;

    SnoozeChoice(String labelKey) {
        this.labelKey = labelKey;
    }

    public String label() {
        return Texts.of(labelKey);
    }

    /** Tomorrow is the next day where the person is. */
    Instant until(Clock clock) {
        return switch (this) {
            case QUARTER_HOUR -> clock.instant().plus(Duration.ofMinutes(15));
            case HOUR -> clock.instant().plus(Duration.ofHours(1));
            case TOMORROW -> ZonedDateTime.now(clock).plusDays(1).with(MORNING).toInstant();
        };
    }
}
