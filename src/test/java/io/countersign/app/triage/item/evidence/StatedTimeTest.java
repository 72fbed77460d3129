package io.countersign.app.triage.item.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2031-05-04T14:00:00+02:00, true",
        "2031-05-04T12:00:00, false",
        "2031-05-04 12:00:00, false",
        "1935662400, true",
        "1935662400.0, true",
        "1935662400000, true",
        "1.9356624e9, true",
    })
    void readsWhatProducersWrite(String text, boolean zoned) {
        var time = StatedTime.of(text);
        assertThat(time.at()).contains(Instant.parse("2031-05-04T12:00:00Z"));
        assertThat(time.zoned()).isEqualTo(zoned);
    }

    @Test
    void anythingElseStaysText() {
        assertThat(StatedTime.of("yesterday").at()).isEmpty();
        assertThat(StatedTime.of("1e999").at()).isEmpty();
    }
}
