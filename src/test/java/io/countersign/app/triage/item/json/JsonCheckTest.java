package io.countersign.app.triage.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.json.JsonCheck.Fault;
import io.countersign.app.triage.item.json.JsonCheck.Invalid;
import io.countersign.app.triage.item.json.JsonCheck.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCheckTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"a": 1             | ENDS_TOO_EARLY
                    "abc                | ENDS_TOO_EARLY
                    {"a": 1, "a": 2}    | SAME_KEY_TWICE
                    {"a": 1} 2          | SOMETHING_FOLLOWS
                    {"a": 1,}           | UNEXPECTED
                    {a: 1}              | UNEXPECTED
                    NaN                 | UNEXPECTED
                    """)
    void namesTheFault(String text, Fault fault) {
        assertThat(JsonCheck.of(text))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }

    @Test
    void saysWhere() {
        assertThat(JsonCheck.of("{\n  \"a\": 1,\n  \"b\": oops\n}"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.line()).isEqualTo(3));
    }

    @Test
    void nothingIsNoJson() {
        assertThat(JsonCheck.of(" \n")).isEqualTo(new Invalid(Fault.EMPTY, 1, 1));
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(JsonCheck.of("[".repeat(600) + "]".repeat(600)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fault()).isEqualTo(Fault.TOO_DEEP));
    }

    @Test
    void numbersAreComparedExactly() {
        assertThat(tree("{\"a\": 0.10000000000000000001}")).isNotEqualTo(tree("{\"a\": 0.1}"));
    }

    @Test
    void orderOfKeysDoesNotMatter() {
        assertThat(tree("{\"a\": 1, \"b\": 2}")).isEqualTo(tree("{\"b\":2,\"a\":1}"));
    }

    private static Object tree(String text) {
        return ((Valid) JsonCheck.of(text)).tree();
    }
}
