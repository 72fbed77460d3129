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
        "UNAVAILABLE, model_unavailable"
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
}
