package io.countersign.engine.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.RequestReading.Refused;
import io.countersign.engine.decision.RequestReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    private final RequestReader reader = new RequestReader();

    @Test
    void theInputMayStandUnderEitherName() {
        assertThat(((Understood) read("{\"input\":{\"a\":1}}")).request().input())
                .isEqualTo(((Understood) read("{\"input_data\":{\"a\":1}}"))
                        .request()
                        .input());
    }

    @Test
    void twoInputsAreRefusedBecauseOnlyOneWouldBeLookedAt() {
        assertThat(read("{\"input\":1,\"input_data\":{\"trade_value\":90000}}"))
                .isEqualTo(new Refused("input_data", "stands beside input; send one of them"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'model_output':{'d':1},'confidence':.9                                | {'d':1}           | Known[value=0.9]
            'model_output':{'d':1},'probability':.9                               | {'d':1}           | Known[value=0.9]
            'model_output':{'d':1,'confidence':.9}                                | {'d':1,'confidence':.9} | Known[value=0.9]
            'model_output':{'output':{'d':1},'confidence':.9}                     | {'d':1}           | Known[value=0.9]
            'model_output':{'text':'yes','probability':.8}                        | 'yes'             | Known[value=0.8]
            'model_output':{'text':'yes','probability':.8},'confidence':null      | 'yes'             | Known[value=0.8]
            'model_output':{'text':'yes','probability':.8},'confidence':.7        | {'text':'yes','probability':.8} | Known[value=0.7]
            'model_output':'yes'                                                  | 'yes'             | MISSING
            'model_output':'yes','confidence':null                                | 'yes'             | Misstated[why=NULL, stated=null]
            """)
    void aConfidenceCountsBesideTheOutputAndInIt(String answer, String output, String confidence) {
        var read = (Understood)
                read(("{'input':{}," + answer + "}").replace(":.", ":0.").replace('\'', '"'));

        assertThat(read.answer().orElseThrow())
                .extracting(
                        each -> each.output().toString(),
                        each -> each.confidence().toString())
                .containsExactly(Json.of(output.replace(":.", ":0.")).toString(), confidence);
    }

    @Test
    void aMisspeltNameIsRefusedAndTheCallersOwnIsNot() {
        assertThat(read("{\"input\":{},\"model_outputs\":1,\"confidence\":0.9}"))
                .isEqualTo(new Refused("model_outputs", "is not known; perhaps model_output was meant"));
        assertThat(read("{\"input\":{},\"inputs\":1,\"model_output\":1,\"model_outputs\":[1],\"confidence\":0.9}"))
                .isInstanceOf(Understood.class);
        assertThat(read("{\"input\":{},\"model_output\":null,\"model_outputs\":1}"))
                .isInstanceOf(Refused.class);
        assertThat(read("{\"input\":{},\"uid\":1,\"_id\":2,\"model\":3,\"risk_score\":0.2,\"track_drift\":\"on\"}"))
                .isInstanceOf(Understood.class);
        assertThat(read("{\"input\":{},\"track_drift\":\"maybe\"}"))
                .isEqualTo(new Refused("track_drift", "must be true or false"));
    }

    @Test
    void aFieldNameThatNobodyCouldReadIsRefused() {
        assertThat(read("{\"input\":{\"" + "n".repeat(1_000) + "\":1}}")).isInstanceOf(Understood.class);
        for (int length : new int[] {1_100, 40_000}) {
            assertThat(read("{\"input\":{\"" + "n".repeat(length) + "\":1}}"))
                    .isEqualTo(new Refused("request", "has a field name of more than 1,000 bytes"));
        }
        assertThat(read("{\"input\":" + "[".repeat(600) + "]".repeat(600) + "}"))
                .isEqualTo(new Refused("request", "is nested deeper than 500 levels or has a number that is too long"));
    }

    @Test
    void aFaultInOneLineIsPlacedByItsColumnAndInSeveralByItsLineToo() {
        assertThat(read("{\"input\": x}"))
                .isEqualTo(new Refused("request", "is not JSON at column 11: unexpected 'x'"));
        assertThat(read("{\n\"input\": x}"))
                .isEqualTo(new Refused("request", "is not JSON at line 2, column 10: unexpected 'x'"));
    }

    private RequestReading read(String line) {
        return reader.read(line.getBytes(UTF_8));
    }
}
