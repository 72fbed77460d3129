package io.countersign.engine.decision.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedVerdictTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");

    @Test
    void isReadAsItWasNoted() {
        var sure = new LoggedVerdict(AT, "loan-2 \"new\"", "v7", OptionalDouble.of(.8125), true);
        var unknown = new LoggedVerdict(AT, "loan-2", "", OptionalDouble.empty(), false);

        assertThat(LoggedVerdict.in(sure.note().note().orElseThrow())).contains(sure);
        assertThat(LoggedVerdict.in(unknown.note().note().orElseThrow())).contains(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"stream\":{}}", "{\"verdict\":{", "verdict", "{}"})
    void isNotFoundInOtherNotes(String note) {
        assertThat(LoggedVerdict.in(note)).isEmpty();
    }
}
