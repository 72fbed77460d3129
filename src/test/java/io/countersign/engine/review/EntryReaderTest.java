package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {
    private final EntryReader reader = new EntryReader();

    @Nested
    class Understands {
        @Test
        void whatAProducerSays() {
            ProducerEntry entry = understood(anEntry()
                    .risk(.97)
                    .confidence(.6)
                    .model("loan-7")
                    .reason("sampled audit")
                    .priority(3)
                    .due(Instant.parse("2031-05-04T12:00:00Z")));

            assertThat(entry)
                    .isEqualTo(new ProducerEntry(
                            .6, .97, "loan-7", "sampled audit", 3, Instant.parse("2031-05-04T12:00:00Z")));
        }

        @Test
        void thatWhatIsAbsentIsUnknown() {
            EntryBuilder entry =
                    anEntry().without("confidence").without("risk_score").without("model_name");

            assertThat(understood(entry)).isEqualTo(ProducerEntry.UNKNOWN);
        }

        @Test
        void thatWhatIsNullIsUnknown() {
            EntryBuilder entry = anEntry();
            for (String field :
                    new String[] {"confidence", "risk_score", "model_name", "reason", "reasons", "priority", "due"}) {
                entry.field(field, "null");
            }

            assertThat(understood(entry)).isEqualTo(ProducerEntry.UNKNOWN);
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 1", "1.0, 1", "0.30000000000000004, 0.30000000000000004", "1e-3, 0.001", "-0.0, 0"})
        void everyNumberFromZeroToOne(String written, double value) {
            assertThat(understood(anEntry().field("confidence", written)).confidence())
                    .isEqualByComparingTo(value);
        }

        @Test
        void aListOfReasons() {
            EntryBuilder entry = anEntry().field("reasons", "[\"high risk\", 7, [\"deep\"], {\"a\": 1}, \"odd\"]");

            assertThat(understood(entry).why()).isEqualTo("high risk · odd");
        }

        @Test
        void momentsOfOtherZones() {
            assertThat(understood(anEntry().field("due", "\"2031-05-04T12:00+02:00\""))
                            .due())
                    .isEqualTo(Instant.parse("2031-05-04T10:00:00Z"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "true", "7", "\"\"", "[]", "{}", "[[[{\"a\": [1.5e300]}]]]"})
        void anyInputAndAnyOutput(String json) {
            assertThat(read(anEntry().field("input", json).field("model_output", json)))
                    .isInstanceOf(EntryReading.Understood.class);
        }

        @Test
        void fieldsThatItDoesNotKnow() {
            assertThat(read(anEntry().field("extra", "[1, {\"confidence\": \"high\"}]")))
                    .isInstanceOf(EntryReading.Understood.class);
        }

        @Test
        void bigIntegersInTheInput() {
            assertThat(read(anEntry().field("input", "{\"account\": " + "9".repeat(1_000) + "}")))
                    .isInstanceOf(EntryReading.Understood.class);
        }

        @Test
        void loneSurrogatesThatAreEscaped() {
            assertThat(read(anEntry().field("input", "\"\\ud800\""))).isInstanceOf(EntryReading.Understood.class);
            assertThat(understood(anEntry().model("a\\ud800b")).model()).isEqualTo("a\ufffdb");
        }

        @Test
        void twoMegabytes() {
            assertThat(read(anEntry().field("input", '"' + "x".repeat(2_000_000) + '"')))
                    .isInstanceOf(EntryReading.Understood.class);
        }

        @Test
        void fiveHundredLevelsOfNesting() {
            assertThat(read(anEntry().field("input", "[".repeat(499) + "]".repeat(499))))
                    .isInstanceOf(EntryReading.Understood.class);
        }

        @Test
        void textThatIsShownAsOneShortLine() {
            ProducerEntry entry = understood(
                    anEntry().model(" a\\tb\\nc\\u0000\\u2028d ").reason("y".repeat(198) + "\ud83d\ude00\ud83d\ude00"));

            assertThat(entry.model()).isEqualTo("a b c  d");
            assertThat(entry.why()).isEqualTo("y".repeat(198) + "\ufffd…");
        }
    }

    @Nested
    class NamesTheField {
        @ParameterizedTest
        @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
        void thatIsNoNumberInJson(String word) {
            for (String field : new String[] {"confidence", "risk_score", "priority", "input", "other"}) {
                assertThat(rejected(anEntry().field(field, word)))
                        .isEqualTo(new Malformed(field, "NaN and Infinity are not numbers in JSON"));
            }
        }

        @Test
        void thatHidesANaN() {
            assertThat(rejected(anEntry().field("input", "{\"a\": [1, {\"b\": NaN}]}"))
                            .field())
                    .isEqualTo("input");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        -0.01     | -0.01
                        1.01      | 1.01
                        85        | 85
                        1e999     | 1e999
                        "0.9"     | the text "0.9"
                        true      | true
                        [0.9]     | a list
                        {"v":0.9} | an object
                        """)
        void thatIsNoNumberFromZeroToOne(String value, String found) {
            for (String field : new String[] {"confidence", "risk_score"}) {
                assertThat(rejected(anEntry().field(field, value)))
                        .isEqualTo(new Malformed(field, "expected a number from 0 to 1, found " + found));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "false", "[\"a\"]", "{}"})
        void thatIsNoText(String value) {
            assertThat(rejected(anEntry().field("model_name", value)).toString())
                    .startsWith("model_name: expected text, found ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "false", "{}"})
        void thatIsNoReason(String value) {
            assertThat(rejected(anEntry().field("reasons", value)).toString())
                    .startsWith("reasons: expected text, found ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "10", "1.5", "\"9\"", "true", "[9]", "12345678901234567890"})
        void thatIsNoPriority(String value) {
            assertThat(rejected(anEntry().field("priority", value)).toString())
                    .startsWith("priority: expected a whole number from 0 to 9, found ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"tomorrow\"", "\"2031-05-04\"", "\"2031-05-04T12:00\"", "1924948800", "[]"})
        void thatIsNoMoment(String value) {
            assertThat(rejected(anEntry().field("due", value)).toString())
                    .startsWith("due: expected a moment such as 2031-05-04T12:00:00Z, found ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "1969-12-31T23:59:59Z"})
        void thatIsAMomentNoQueueWillSee(String moment) {
            assertThat(rejected(anEntry().field("due", '"' + moment + '"')).problem())
                    .isEqualTo("expected a moment from 1970 to 9999, found the text \"" + moment + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"input", "model_output"})
        void thatIsMissing(String field) {
            assertThat(rejected(anEntry().without(field))).isEqualTo(new Malformed(field, "missing"));
        }

        @Test
        void thatStandsTwice() {
            assertThat(rejected("{\"input\": 1, \"confidence\": 0.1, \"confidence\": 0.9, \"model_output\": 1}"))
                    .isEqualTo(new Malformed("confidence", "the same field stands twice: 'confidence'"));
            assertThat(rejected(anEntry().field("input", "{\"a\": 1, \"a\": 2}")))
                    .isEqualTo(new Malformed("input", "the same field stands twice: 'a'"));
        }

        @Test
        void thatIsNestedTooDeep() {
            assertThat(rejected(anEntry().field("input", "[".repeat(100_000))))
                    .isEqualTo(new Malformed("input", "nested deeper than 500 levels"));
        }

        @Test
        void thatHasAnEndlessNumber() {
            assertThat(rejected(anEntry().field("input", "9".repeat(1_001))))
                    .isEqualTo(new Malformed("input", "has a number of over 1,000 digits"));
        }

        @Test
        void inShortEvenIfItsValueIsLong() {
            assertThat(rejected(anEntry().field("confidence", '"' + "z".repeat(1_000_000) + '"'))
                            .problem())
                    .isEqualTo("expected a number from 0 to 1, found the text \"" + "z".repeat(40) + "…\"");
        }
    }

    private EntryReading read(EntryBuilder entry) {
        return read(entry.bytes());
    }

    private EntryReading read(byte[] raw) {
        return reader.read(raw);
    }

    private ProducerEntry understood(EntryBuilder entry) {
        return assertThat(read(entry))
                .asInstanceOf(type(EntryReading.Understood.class))
                .actual()
                .entry();
    }

    private Malformed rejected(EntryBuilder entry) {
        return rejected(entry.bytes());
    }

    private Malformed rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }

    private Malformed rejected(byte[] raw) {
        return assertThat(read(raw))
                .asInstanceOf(type(EntryReading.Rejected.class))
                .actual()
                .reason();
    }
}
