package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.model.ModelFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonCodeTest {
    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, timeout",
        "RATE_LIMITED, rate_limited",
        "FORMAT_INVALID, format_invalid",
        "CONTENT_FILTERED, content_filtered",
        "UNEXPECTED_ERROR, unexpected_error",
        "UNAVAILABLE, model_unavailable",
        "OUT_OF_TIME, timeout",
        "CANCELLED, cancelled"
    })
    void aFailureOfTheModelHasTheWordThatCallersKnow(ModelFailure.Kind kind, String word) {
        assertThat(Failures.reason(new ModelFailure(kind, "no answer")).code().word())
                .isEqualTo(word);
    }

    @Test
    void whatAFailedCallSaysIsNotRepeated() {
        var failure = new IllegalStateException("401 for key sk-1 and the prompt: My name is Ada");

        assertThat(Failures.reason(failure).sentence()).isEqualTo("The model failed: java.lang.IllegalStateException.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AUDIT_SAMPLE    | 0.02             | NaN  | Chosen for audit: 2 % of all decisions are looked at by people.
                    AUDIT_SAMPLE    | 0.07             | NaN  | Chosen for audit: 7 % of all decisions are looked at by people.
                    AUDIT_SAMPLE    | 0.0025           | NaN  | Chosen for audit: 0.25 % of all decisions are looked at by people.
                    LOW_CONFIDENCE  | 0.123456789012   | 0.7  | The confidence of 0.1234 is below 0.7.
                    LOW_CONFIDENCE  | 0.00001234567    | 0.7  | The confidence of 0.00001234 is below 0.7.
                    LOW_CONFIDENCE  | 0.699999         | 0.7  | The confidence of 0.6999 is below 0.7.
                    LOW_CONFIDENCE  | 0.12341          | 0.12342 | The confidence of 0.12341 is below 0.12342.
                    CONFIDENT       | 0.8500000001     | 0.85 | The confidence of 0.8500000001 reaches 0.85.
                    RISK_AT_MAXIMUM | 0.30000000000000004 | 0.25 | The risk of 0.3 reaches the maximum of 0.25.
                    RISK_AT_MAXIMUM | 1                | 1    | The risk of 1 reaches the maximum of 1.
                    """)
    void numbersAreToldWithAsManyDigitsAsPeopleNeed(ReasonCode code, double value, double limit, String sentence) {
        assertThat(code.sentence(value, limit, "")).isEqualTo(sentence);
    }
}
