package io.countersign.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    private final MappingBuilder mapping = new MappingBuilder();

    @Test
    void aRowBecomesAnEntryThatKnowsWhereItCameFrom() {
        mapping.map("model_output", "answer");

        assertThat(read("""
                question,answer
                6 x 7,42
                """)).containsExactly("""
                2: {"input":{"question":"6 x 7"},"model_output":42,"source":"data.csv","line":2}""");
    }

    @Test
    void columnsNamedLikeFieldsMapThemselves() {
        assertThat(read("""
                Model,confidence,risk_score,timestamp,model_output,a,b
                m-1,0.93,0.4,2031-05-04T12:00:00Z,yes,1,2
                """)).containsExactly("""
                2: {"input":{"a":1,"b":2},"model_output":"yes","confidence":0.93,"risk_score":0.4,\
                "model_name":"m-1","timestamp":"2031-05-04T12:00:00Z","source":"data.csv","line":2}""");
    }

    @Test
    void severalOutputColumnsBecomeAnObjectAndSeveralReasonsAList() {
        mapping.map("model_output", "decision,amount").map("reasons", "r1").map("reasons", "r2");

        assertThat(read("""
                id,decision,amount,r1,r2
                7,approve,1200.50,high risk,low confidence
                """)).containsExactly("""
                2: {"input":{"id":7},"model_output":{"decision":"approve","amount":1200.50},\
                "reasons":["high risk","low confidence"],"source":"data.csv","line":2}""");
    }

    @Test
    void constantsStandInEveryRow() {
        mapping.map("model_output", "o")
                .set("model_name", "007")
                .set("risk_score", "0.4")
                .set("sample", "true");

        assertThat(read("i,o\n1,2\n")).containsExactly("""
                2: {"input":{"i":1},"model_output":2,"model_name":"007","risk_score":0.4,"sample":true,\
                "source":"data.csv","line":2}""");
    }

    @Test
    void aFieldCanBeMappedToNothing() {
        mapping.map("model_output", "o").map("confidence");

        assertThat(read("confidence,o\n87,2\n")).containsExactly("""
                2: {"input":{"confidence":87},"model_output":2,"source":"data.csv","line":2}""");
    }

    @Test
    void aColumnThatHoldsTheWholeInputIsNotWrappedAgain() {
        assertThat(read("""
                input,model_output
                "{""a"":[1,2]}",[broken
                """)).containsExactly("""
                2: {"input":{"a":[1,2]},"model_output":"[broken","source":"data.csv","line":2}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12
            -0.50     | -0.50
            1e-05     | 1e-05
            007       | "007"
            +49170    | "+49170"
            1.        | "1."
            .5        | ".5"
            1,5       | "1,5"
            1234567890123456 | "1234567890123456"
            True      | true
            FALSE     | false
            yes       | "yes"
            NaN       | "NaN"
            null      | "null"
            grüße "x" | "grüße \\"x\\""
            """)
    void cellsBecomeJsonByTheirForm(String cell, String json) {
        mapping.map("model_output", "o");

        assertThat(read("i,o\n1,\"" + cell.replace("\"", "\"\"") + "\"\n"))
                .singleElement()
                .asString()
                .contains("\"model_output\":" + json + ",");
    }

    @Test
    void anEmptyCellIsNothing() {
        assertThat(read("a,confidence,model,model_output\n,,,x\n")).containsExactly("""
                2: {"input":{"a":null},"model_output":"x","confidence":null,"model_name":null,\
                "source":"data.csv","line":2}""");
    }

    @Test
    void identicalRowsStayApart() {
        assertThat(read("i,model_output\n1,2\n1,2\n")).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void quotesCommasLineBreaksBlankLinesAndWindowsLineEndsAreUnderstood() {
        assertThat(read("\uFEFFi,model_output\r\n\"a, b\",\"two\r\nlines\"\r\n\r\nsaid \"so\",\"\"\"x\"\"\"\r\n"))
                .containsExactly(
                        "2: {\"input\":{\"i\":\"a, b\"},\"model_output\":\"two\\nlines\",\"source\":\"data.csv\",\"line\":2}",
                        "5: {\"input\":{\"i\":\"said \\\"so\\\"\"},\"model_output\":\"\\\"x\\\"\",\"source\":\"data.csv\",\"line\":5}");
    }

    @Test
    void aHeaderWithoutRowsHasNoEntries() {
        assertThat(read("a,model_output\n")).isEmpty();
    }

    @Test
    void columnsWithoutANameGetOne() {
        assertThat(read(",model_output\n0,x\n")).singleElement().asString().contains("\"input\":{\"column_1\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void theDelimiterIsToldByTheHeader(String delimiter) {
        assertThat(read("a#model_output\n1,5#x\n".replace("#", delimiter)))
                .singleElement()
                .asString()
                .contains("\"input\":{\"a\":\"1,5\"},\"model_output\":\"x\"");
    }

    @Nested
    class MalformedRows {
        @Test
        void aWrongNumberOfValuesIsToldWithItsLine() {
            assertThat(read("a,model_output\n1,2\n1,2,3\n1\n4,5\n"))
                    .hasSize(4)
                    .contains("3! 3 values where the header has 2", "4! 1 value where the header has 2")
                    .last()
                    .asString()
                    .startsWith("5: ");
        }

        @Test
        void aQuoteThatIsNeverClosedCostsOneLine() {
            assertThat(read("a,model_output\n1,\"open\n3,4\n5,6\n"))
                    .hasSize(3)
                    .startsWith("2! a quote is opened and never closed")
                    .last()
                    .asString()
                    .startsWith("4: ");
        }

        @Test
        void aStrayQuoteBeforeOthersCostsOneLine() {
            assertThat(read("a,model_output\n1,\"open\n3,\"4\"\n5,6\n"))
                    .hasSize(3)
                    .startsWith("2! a quoted value is followed by something else than a separator")
                    .last()
                    .asString()
                    .startsWith("4: ");
        }

        @Test
        void bytesOfAnotherEncodingAreToldWithTheWayOut() {
            assertThat(read(StandardCharsets.ISO_8859_1, "a,model_output\nGrüße,1\nok,2\n"))
                    .hasSize(2)
                    .startsWith("2! not valid UTF-8; name another encoding with --encoding");
        }

        @Test
        void anotherEncodingCanBeNamed() {
            mapping.charset = StandardCharsets.ISO_8859_1;

            assertThat(read(StandardCharsets.ISO_8859_1, "a,model_output\nGrüße,1\n"))
                    .singleElement()
                    .asString()
                    .contains("{\"a\":\"Grüße\"}");
        }
    }

    @Nested
    class WrongMappings {
        @Test
        void noOutputNamesTheColumnsAndAnExample() {
            assertThatThrownBy(() -> read("age,credit score,prediction label\n"))
                    .isInstanceOf(ImportException.class)
                    .hasMessage("Nothing in data.csv says what the model answered; name the column, for example:"
                            + " countersign queue import data.csv --map model_output='prediction label'."
                            + " Its columns are age, credit score, prediction label.");
        }

        @Test
        void anUnknownColumnIsNamed() {
            mapping.map("model_output", "anser");

            assertThatThrownBy(() -> read("question,answer\n"))
                    .hasMessage("data.csv has no column \"anser\"; its columns are question, answer.");
        }

        @Test
        void anUnknownFieldIsNamed() {
            mapping.map("ouput", "answer");

            assertThatThrownBy(() -> read("question,answer\n"))
                    .hasMessageStartingWith("\"ouput\" is no field of an entry; map one of input, model_output,");
        }

        @Test
        void aFieldCannotBeMappedAndSet() {
            mapping.map("model_output", "answer").set("model_output", "x");

            assertThatThrownBy(() -> read("question,answer\n")).hasMessageContaining("mapped to a column and set");
        }

        @ParameterizedTest
        @ValueSource(strings = {"input", "source", "line"})
        void whatTheFileSaysCannotBeSet(String field) {
            mapping.set(field, "x");

            assertThatThrownBy(() -> read("i,model_output\n")).hasMessageContaining("\"" + field + "\" cannot be set");
        }

        @Test
        void aNumberIsMadeOfOneColumn() {
            mapping.map("confidence", "a,b");

            assertThatThrownBy(() -> read("a,b,model_output\n")).hasMessageContaining("takes one column");
        }

        @Test
        void somethingHasToBeLeftForTheInput() {
            assertThatThrownBy(() -> read("model_output\nx\n")).hasMessageContaining("--map input=COLUMN");
        }

        @Test
        void twoColumnsOfOneNameAreRefused() {
            assertThatThrownBy(() -> read("a,a,model_output\n"))
                    .hasMessage("Two columns of data.csv are named \"a\"; rename one of them.");
        }

        @Test
        void anEmptyFileHasNoHeader() {
            assertThatThrownBy(() -> read(""))
                    .hasMessage("data.csv is empty; a CSV file begins with the names of its columns.");
        }
    }

    private List<String> read(String csv) {
        return read(StandardCharsets.UTF_8, csv);
    }

    private List<String> read(Charset charset, String csv) {
        return Rows.read(mapping.sources(), "data.csv", csv.getBytes(charset));
    }
}
