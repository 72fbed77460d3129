package io.countersign.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,      0.00
            0.0001, 0.01
            0.07,   0.07
            0.555,  0.56
            0.9999, 0.99
            1,      1.00
            NaN,    —
            """)
    void showsTwoDigitsAndNeverRoundsToCertainty(double score, String text) {
        assertThat(ScoreText.of(score)).isEqualTo(text);
    }
}
