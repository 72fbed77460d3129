package io.countersign.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
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
            """)
    void saysLengthsAsPeopleDo(Duration duration, String length, String exact, String late) {
        assertThat(RelativeTime.length(duration)).isEqualTo(length);
        assertThat(RelativeTime.exactLength(duration)).isEqualTo(exact);
        assertThat(RelativeTime.late(duration)).isEqualTo(late);
    }
}
