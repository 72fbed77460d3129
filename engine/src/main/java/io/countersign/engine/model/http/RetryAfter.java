package io.countersign.engine.model.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads how long a server wants to be left alone: seconds or a date, RFC 9110, section 10.2.3. */
final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The pause, from 0 to a day; empty if the server does not say, or not so that it can be understood. */
    static Optional<Duration> read(Headers headers, InstantSource clock) {
        @Nullable String value = headers.get(NAME);
        if (value == null) {
            return Optional.empty();
        }
        return seconds(value.strip())
                .or(() -> Optional.ofNullable(headers.getInstant(NAME)).map(until -> until(until, clock.instant())))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    private static Optional<Duration> seconds(String value) {
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return Optional.empty();
        }
        return Optional.of(value.length() > 6 ? LONGEST : Duration.ofSeconds(Integer.parseInt(value)));
    }

    private static Duration until(Instant then, Instant now) {
        return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
    }
}
