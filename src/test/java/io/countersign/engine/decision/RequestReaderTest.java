package io.countersign.engine.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.RequestReading.Refused;
import io.countersign.engine.decision.RequestReading.Understood;
import org.junit.jupiter.api.Test;

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

    private RequestReading read(String line) {
        return reader.read(line.getBytes(UTF_8));
    }
}
