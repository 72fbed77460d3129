package io.countersign.app.triage.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPrinterTest {
    @Test
    void indentsObjects() {
        assertThat(JsonPrinter.pretty("{\"a\":{\"b\":1,\"c\":\"x\"},\"d\":true}"))
                .isEqualTo("""
                        {
                          "a": {
                            "b": 1,
                            "c": "x"
                          },
                          "d": true
                        }""");
    }

    @Test
    void keepsEveryNumberAsItWasWritten() {
        for (String number : new String[] {"10000000000", "1.0E10", "1.50", "0.1e-7", "12345678901234567890123"}) {
            assertThat(JsonPrinter.pretty(number)).isEqualTo(number);
            assertThat(JsonPrinter.compact(number)).isEqualTo(number);
        }
    }

    @Test
    void shortListsStayOnOneLine() {
        assertThat(JsonPrinter.pretty("[1,2,\"x\"]")).isEqualTo("[1, 2, \"x\"]");
        assertThat(JsonPrinter.pretty("[]")).isEqualTo("[]");
        assertThat(JsonPrinter.pretty("{}")).isEqualTo("{}");
    }

    @Test
    void longOrNestedListsHaveALinePerElement() {
        String longText = "\"" + "x".repeat(80) + "\"";
        assertThat(JsonPrinter.pretty("[1," + longText + "]")).isEqualTo("[\n  1,\n  " + longText + "\n]");
        assertThat(JsonPrinter.pretty("[1,{}]")).isEqualTo("[\n  1,\n  {}\n]");
    }

    @Test
    void aListOfManyShortValuesKeepsThemAll() {
        String many = "[" + "1,".repeat(200) + "2]";
        assertThat(JsonPrinter.pretty(many).lines()).hasSize(203);
    }

    @Test
    void compactDropsWhiteSpaceAndNothingElse() {
        assertThat(JsonPrinter.compact("{ \"a\" : [ 1.0 , null ] , \"b\" : \"x y\\n\" }"))
                .isEqualTo("{\"a\":[1.0,null],\"b\":\"x y\\n\"}");
    }

    @Test
    void quotesWhatJsonAsksFor() {
        assertThat(JsonPrinter.quote("a\"b\\c\nd é")).isEqualTo("\"a\\\"b\\\\c\\nd é\"");
    }
}
