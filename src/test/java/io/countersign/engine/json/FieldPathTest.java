package io.countersign.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private static final JsonNode DOCUMENT =
            Json.of("{'customer':{'tier':'gold'},'items':[{'n':1},{'n':2},{'m':3}],'1':'name','none':null}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    customer.tier | [`gold`]
                    Customer.TIER | [`gold`]
                    items.*.n     | [1, 2]
                    items.1.n     | [2]
                    items.9.n     | []
                    customer.*    | [`gold`]
                    1             | [`name`]
                    none          | [null]
                    none.deeper   | []
                    missing       | []
                    """)
    void leadsToEveryValue(String path, String expected) {
        var found = new ArrayList<JsonNode>();
        FieldPath.of(path).anyMatch(DOCUMENT, value -> !found.add(value));

        assertThat(found.toString().replace('"', '\'')).isEqualTo(expected.replace('`', '\''));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a..b", ".a", "a."})
    void refusesEmptySteps(String path) {
        assertThatThrownBy(() -> FieldPath.of(path)).hasMessageContaining("separated by dots");
    }
}
