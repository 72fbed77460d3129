package io.countersign.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentPolicyTest {
    @Test
    void whatIsNotSetIsBuiltIn() {
        assertThat(EnvironmentPolicy.read(Map.of())).isEqualTo(Policy.DEFAULT);
        assertThat(EnvironmentPolicy.read(Map.of("MIN_CONFIDENCE", " "))).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void bothThresholdsCount() {
        assertThat(EnvironmentPolicy.read(Map.of("MIN_CONFIDENCE", " 0.90 ", "HIGH_RISK_THRESHOLD", "8e-1")))
                .isEqualTo(Policy.DEFAULT.with(bands(.9, .7)).with(new RiskLimits(.8, 1)));
    }

    @Test
    void aMinimumBelowTheCaveatLeavesNoCaveat() {
        assertThat(EnvironmentPolicy.read(Map.of("MIN_CONFIDENCE", "0.6")))
                .isEqualTo(Policy.DEFAULT.with(bands(.6, .6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"high", "NaN", "Infinity", "85", "-0.1", "1.0000001", "0,85", ".9f", "0x1p-1", "1e999999999"})
    void aBadValueIsRefusedWithNameValueAndRange(String value) {
        assertThatThrownBy(() -> EnvironmentPolicy.read(Map.of("MIN_CONFIDENCE", value, "HIGH_RISK_THRESHOLD", value)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "MIN_CONFIDENCE must be a number from 0 to 1, was \"%1$s\". HIGH_RISK_THRESHOLD must be a number from 0 to 1, was \"%1$s\".",
                        value);
    }

    @Test
    void whatIsSetIsNamed() {
        assertThat(EnvironmentPolicy.named(Map.of("HIGH_RISK_THRESHOLD", "1", "MIN_CONFIDENCE", "")))
                .containsExactly("HIGH_RISK_THRESHOLD");
    }

    private static ConfidenceBands bands(double accept, double caveat) {
        return new ConfidenceBands(accept, caveat, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
