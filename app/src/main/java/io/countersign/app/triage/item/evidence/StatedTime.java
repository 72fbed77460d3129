package io.countersign.app.triage.item.evidence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The moment that a producer gave its entry.
 *
 * @param text as the producer wrote it
 * @param at the moment, if it is one
 * @param zoned whether the producer named a time zone; without one the moment is read as UTC
 */
public record StatedTime(String text, Optional<Instant> at, boolean zoned) {
    private static final BigDecimal MILLIS_FROM = new BigDecimal("100000000000");

    /** Reads ISO 8601 text, and seconds or milliseconds since 1970. */
    public static StatedTime of(String text) {
        try {
            return new StatedTime(text, Optional.of(OffsetDateTime.parse(text).toInstant()), true);
        } catch (DateTimeException notZoned) {
            return withoutZone(text);
        }
    }

    private static StatedTime withoutZone(String text) {
        try {
            Instant utc = LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            return new StatedTime(text, Optional.of(utc), false);
        } catch (DateTimeException notIso) {
            return new StatedTime(text, epoch(text), true);
        }
    }

    private static Optional<Instant> epoch(String text) {
        try {
            var number = new BigDecimal(text);
            boolean seconds = number.abs().compareTo(MILLIS_FROM) < 0;
            return Optional.of(Instant.ofEpochMilli(
                    number.movePointRight(seconds ? 3 : 0).toBigInteger().longValueExact()));
        } catch (ArithmeticException | NumberFormatException | DateTimeException noNumber) {
            return Optional.empty();
        }
    }
}
