package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskBandsTest {
    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "0.2999, LOW",
        "0.3, MEDIUM",
        "0.6999, MEDIUM",
        "0.7, HIGH",
        "0.9499, HIGH",
        "0.95, CRITICAL",
        "1, CRITICAL",
        "NaN, MEDIUM"
    })
    void aLevelBeginsAtItsBand(double risk, RiskLevel level) {
        assertThat(RiskBands.DEFAULT.levelOf(risk)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "0, 0.5, 1"})
    void bandsMayCoincide(double medium, double high, double critical) {
        assertThat(new RiskBands(medium, high, critical).levelOf(1)).isEqualTo(RiskLevel.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0.5, 0.9",
        "0.5, 0.4, 0.9",
        "0.3, 0.9, 0.8",
        "0.3, 0.7, 1.1",
        "NaN, 0.7, 0.9",
        "0.3, NaN, 0.9",
        "0.3, 0.7, NaN"
    })
    void bandsRiseWithinZeroToOne(double medium, double high, double critical) {
        assertThatThrownBy(() -> new RiskBands(medium, high, critical))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("risk bands must rise within 0 to 1, were %s, %s, %s".formatted(medium, high, critical));
    }
}
