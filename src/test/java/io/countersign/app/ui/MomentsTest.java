package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            PT0S,     0s,  0s,     0s late
            PT59S,    59s, 59s,    59s late
            PT-59S,   59s, 59s,    59s late
            PT1M,     1m,  1m,     1m late
            PT59M59S, 59m, 59m,    59m late
            PT3H59M,  3h,  3h 59m, 3h late
            PT24H,    1d,  1d 0h,  1d late
            PT75H,    3d,  3d 3h,  3d late
            PT170H,   7d,  7d,     7d late
            """)
    void saysLengthsAsPeopleDo(Duration duration, String length, String exact, String late) {
        assertThat(Moments.length(duration)).isEqualTo(length);
        assertThat(Moments.exactLength(duration)).isEqualTo(exact);
        assertThat(Moments.late(duration)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT0S,      just now
            PT-9S,     just now
            PT-10S,    10s ago
            PT4H,      in 4h 0m
            PT-30H,    1d 6h ago
            PT-7656H,  319d ago
            """)
    void saysMomentsAsTheyAreSeenFromNow(Duration ahead, String said) {
        Instant now = Instant.parse("2031-05-04T12:00:00Z");
        assertThat(Moments.relative(now.plus(ahead), now)).isEqualTo(said);
    }
}
