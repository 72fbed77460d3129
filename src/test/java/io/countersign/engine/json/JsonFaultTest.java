package io.countersign.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFaultTest {
    private final JsonMapper reader = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void aFieldThatStandsTwiceIsNamed() {
        assertThat(words("{\"amount\":1,\"amount\":2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not JSON at line 1, column 21: the field 'amount' stands twice");
    }

    @Test
    void aByteThatIsNoTextIsSaidToBe() {
        assertThat(words(new byte[] {'"', (byte) 0xff, '"'})).endsWith(": a byte that is not UTF-8");
        assertThat(words(new byte[] {'"', (byte) 0xc3, '(', '"'})).endsWith(": a byte that is not UTF-8");
    }

    @Test
    void whatIsNestedTooDeepIsSaidToBe() {
        assertThat(words("[".repeat(5_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("nested too deep: more than 1,000 levels");
        assertThat(words("1".repeat(5_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("too large to be read: a text, a number or a name in it is too long");
    }

    private String words(byte[] json) {
        return JsonFault.words(catchThrowableOfType(JsonProcessingException.class, () -> reader.readTree(json)));
    }
}
