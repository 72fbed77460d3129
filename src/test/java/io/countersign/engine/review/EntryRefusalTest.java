package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRefusalTest {
    private final EntryReader reader = new EntryReader();

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null", "[{\"input\": 1}]"})
    void thatIsNoObject(String text) {
        assertThat(rejected(text)).isEqualTo(new Malformed("entry", "not a JSON object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void thatIsEmpty(String text) {
        assertThat(rejected(text)).isEqualTo(new Malformed("entry", "empty entry"));
        assertThat(rejected(text)).hasToString("empty entry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no json            | entry | not JSON at line 1, column 1: unexpected 'no'
            {                  | entry | not JSON: it ends too early, a bracket or a quote is still open
            {"input"           | input | not JSON: it ends too early, a bracket or a quote is still open
            {"input": "ab      | input | not JSON: it ends too early, a bracket or a quote is still open
            {"input": [1, 2}   | input | not JSON at line 1, column 16: unexpected '}'
            {'input': 1}       | entry | not JSON at line 1, column 2: unexpected '''
            {"input": 0x10}    | input | not JSON at line 1, column 12: unexpected 'x'
            {"input": 01}      | input | not JSON at line 1, column 12: this is not how a number is written
            {"input": 1.}      | input | not JSON at line 1, column 13: this is not how a number is written
            {"input": 1,}      | input | not JSON at line 1, column 13: unexpected '}'
            {"input": tru}     | input | not JSON at line 1, column 11: unexpected 'tru'
            {"input": "\\q"}    | input | not JSON at line 1, column 13: a backslash before 'q'
            {"input": 1 "b":2} | input | not JSON at line 1, column 13: unexpected '"'
            <input/>           | entry | not JSON at line 1, column 1: unexpected '<'
            """)
    void thatIsNoJson(String text, String field, String problem) {
        assertThat(rejected(text)).isEqualTo(new Malformed(field, problem));
    }

    @Test
    void thatHasALineBreakInAText() {
        assertThat(rejected("{\"input\": 1,\n\"model_output\": \"a\nb\"}"))
                .isEqualTo(
                        new Malformed(
                                "model_output",
                                "not JSON at line 2, column 19: a line break, a tab or another control character stands in a text as it is"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "{}", " 1", ","})
    void thatGoesOnAfterItsEnd(String tail) {
        assertThat(rejected(anEntry().json() + tail).field()).isEqualTo("entry");
    }

    @Test
    void unlessOnlyBlanksFollow() {
        assertThat(read((anEntry().json() + " \r\n\t").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EntryReading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c328", "c080", "eda080", "f8888080", "f4908080", "e28228", "80"})
    void thatIsNotUtf8(String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        for (String field : new String[] {"input", "model_name", "extra"}) {
            assertThat(rejected(spliced(anEntry().field(field, "\"~\"").json(), bad)))
                    .isEqualTo(new Malformed("entry", "not valid UTF-8"));
        }
    }

    @Test
    void thatIsInAnotherEncoding() {
        assertThat(rejected(anEntry().json().getBytes(StandardCharsets.UTF_16LE))
                        .field())
                .isEqualTo("entry");
        assertThat(rejected(anEntry().json().getBytes(StandardCharsets.UTF_16)).field())
                .isEqualTo("entry");
    }

    private static byte[] spliced(String json, byte[] inPlaceOfTilde) {
        var bytes = new ByteArrayOutputStream();
        for (byte each : json.getBytes(StandardCharsets.UTF_8)) {
            if (each == '~') {
                bytes.writeBytes(inPlaceOfTilde);
            } else {
                bytes.write(each);
            }
        }
        return bytes.toByteArray();
    }

    private EntryReading read(byte[] raw) {
        return reader.read(raw);
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
