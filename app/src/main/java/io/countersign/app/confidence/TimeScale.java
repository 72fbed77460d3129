package io.countersign.app.confidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moments as seconds on the clock of a place, so that an axis is divided at full hours and days of that place. */
public record TimeScale(ZoneId zone) {
    private static final double THOUSAND = 1_000;

    public double at(long millis) {
        Instant moment = Instant.ofEpochMilli(millis);
        return millis / THOUSAND + zone.getRules().getOffset(moment).getTotalSeconds();
    }

    public long millis(double seconds) {
        var there = LocalDateTime.ofEpochSecond((long) Math.floor(seconds), 0, ZoneOffset.UTC);
        return there.atZone(zone).toInstant().toEpochMilli();
    }
}
