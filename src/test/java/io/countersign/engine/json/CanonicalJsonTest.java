package io.countersign.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.decision.Json;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0000000000000000, 0
            8000000000000000, 0
            0000000000000001, 5e-324
            8000000000000001, -5e-324
            7fefffffffffffff, 1.7976931348623157e+308
            ffefffffffffffff, -1.7976931348623157e+308
            4340000000000000, 9007199254740992
            c340000000000000, -9007199254740992
            4430000000000000, 295147905179352830000
            44b52d02c7e14af5, 9.999999999999997e+22
            44b52d02c7e14af6, 1e+23
            44b52d02c7e14af7, 1.0000000000000001e+23
            444b1ae4d6e2ef4e, 999999999999999700000
            444b1ae4d6e2ef4f, 999999999999999900000
            444b1ae4d6e2ef50, 1e+21
            3eb0c6f7a0b5ed8c, 9.999999999999997e-7
            3eb0c6f7a0b5ed8d, 0.000001
            41b3de4355555553, 333333333.3333332
            41b3de4355555557, 333333333.33333343
            becbf647612f3696, -0.0000033333333333333333
            43143ff3c1cb0959, 1424953923781206.2
            """)
    void writesTheSampleNumbersOfRfc8785(String bits, String written) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(CanonicalJson.write(DoubleNode.valueOf(number))).isEqualTo(written);
    }

    @Test
    void writesTheSampleTextOfRfc8785() {
        String text = "€$\u000f\nA'B\"\\\\\"/";

        assertThat(CanonicalJson.write(TextNode.valueOf(text))).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void sortsMembersByTheUnitsOfTheirNames() {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("€", 1)
                .put("\r", 2)
                .put("\ufb33", 3)
                .put("1", 4)
                .put("😀", 5)
                .put("\u0080", 6)
                .put("ö", 7);

        assertThat(CanonicalJson.write(document))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void equalDocumentsAreEqualTexts() {
        assertThat(CanonicalJson.write(Json.of("{'b': [1.0, 1e2, null], 'a': {'y': true, 'x': 0.10}}")))
                .isEqualTo(CanonicalJson.write(Json.of("{'a':{'x':1e-1,'y':true},'b':[1,100,null]}")))
                .isEqualTo("{\"a\":{\"x\":0.1,\"y\":true},\"b\":[1,100,null]}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12345678901234567890,       12345678901234567891
            9007199254740993,           9007199254740992
            1e400,                      1e401
            0.1,                        0.10000000000000000001
            1e-400,                     0
            1,                          '"1"'
            NaN,                        '"NaN"'
            """)
    void differentNumbersAreDifferentTexts(String one, String other) {
        assertThat(CanonicalJson.write(exact(one))).isNotEqualTo(CanonicalJson.write(exact(other)));
    }

    @Test
    void halvesOfPairsAreKeptApart() {
        assertThat(CanonicalJson.write(TextNode.valueOf("\ud800"))).isEqualTo("\"\\ud800\"");
        assertThat(CanonicalJson.write(TextNode.valueOf("\ud801"))).isEqualTo("\"\\ud801\"");
        assertThat(CanonicalJson.write(TextNode.valueOf("\\ud800"))).isEqualTo("\"\\\\ud800\"");
    }

    @Test
    void whatIsTooDeepIsRefused() {
        JsonNode deep = JsonNodeFactory.instance.numberNode(1);
        for (int i = 0; i < 1_001; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        JsonNode tooDeep = deep;

        assertThatThrownBy(() -> CanonicalJson.write(tooDeep)).hasMessageContaining("1,000 levels");
    }

    @Property
    void numbersReadBackAsTheyWere(@ForAll double number) {
        String written = CanonicalJson.write(DoubleNode.valueOf(number));

        assertThat(Double.parseDouble(written)).isEqualTo(number == 0 ? 0 : number);
        assertThat(CanonicalJson.write(DecimalNode.valueOf(new BigDecimal(written))))
                .isEqualTo(written);
    }

    @Property
    void exactNumbersReadBackAsTheyWere(@ForAll BigDecimal number) {
        String written = CanonicalJson.write(DecimalNode.valueOf(number));

        assertThat(new BigDecimal(written)).isEqualByComparingTo(number);
    }

    @Property
    void textsReadBackAsTheyWere(@ForAll String text) {
        assertThat(Json.of(CanonicalJson.write(TextNode.valueOf(text))).textValue())
                .isEqualTo(text);
    }

    private static JsonNode exact(String text) {
        return text.startsWith("\"") || text.equals("NaN") ? Json.of(text) : DecimalNode.valueOf(new BigDecimal(text));
    }
}
