package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldLinesTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void valuesStandInAColumn() {
        assertThat(of("{\"a\":1.50,\"long name\":\"text\",\"c\":null,\"d\":[1,\"x\"],\"e\":{\"f\":true},\"g\":\"\"}"))
                .containsExactly(
                        "a          1.5",
                        "long name  text",
                        "c          null",
                        "d          [1,\"x\"]",
                        "e          {\"f\":true}",
                        "g          ");
    }

    @Test
    void whatIsLongStandsBelowItsName() {
        assertThat(of("{\"note\":\"one\\ntwo\",\"b\":2}")).containsExactly("note", "  one", "  two", "b     2");
        assertThat(of("{\"deep\":{\"a\":\"%s\"}}".formatted("x".repeat(100))))
                .startsWith("deep", "  {")
                .endsWith("  }");
    }

    @Test
    void whatIsNoObjectStandsAlone() {
        assertThat(of("\"one\\ntwo\"")).containsExactly("one", "two");
        assertThat(of("42")).containsExactly("42");
        assertThat(of("{}")).containsExactly("{ }");
        assertThat(new FieldLines(json).of(json.missingNode())).containsExactly("(not stated)");
    }

    private List<String> of(String text) {
        try {
            return new FieldLines(json).of(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
