package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0      | 0
                    1      | 1
                    .9     | .90
                    .85    | .85
                    -.6    | -.60
                    .123   | .123
                    2.5    | 2.50
                    50000  | 50,000
                    1e6    | 1,000,000
                    """)
    void isWrittenAsPeopleWriteIt(double value, String text) {
        assertThat(PolicyNumber.text(value)).isEqualTo(text);
        assertThat(PolicyNumber.read(text).doubleValue()).isEqualTo(value);
    }

    @Property
    void isReadAsItIsWritten(@ForAll double value) {
        String text = PolicyNumber.text(value);
        JsonNode read = PolicyNumber.read(text);

        assertThat(text.length() > 40 || read.doubleValue() == value).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0,9", "1,00", "NaN", "Infinity", "1e999", "0x1p3", "1d", "--1", "."})
    void whatIsNoNumberStaysAsItWasTyped(String typed) {
        assertThat(PolicyNumber.read(typed).isTextual()).isTrue();
        assertThat(PolicyNumber.text(PolicyNumber.read(typed))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"30 min,PT30M", "90min,PT1H30M", "4 h,PT4H", "2 d,PT48H", "PT5M,PT5M", "soon,soon"})
    void lengthsOfTimeAreWrittenWithTheirUnit(String typed, String wire) {
        assertThat(DurationText.toWire(typed)).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource({"PT30M,30 min", "PT90M,90 min", "PT4H,4 h", "PT48H,2 d", "PT1S,1 s", "PT0.5S,PT0.5S", "soon,soon"})
    void lengthsOfTimeAreShownInTheLargestUnit(String wire, String shown) {
        assertThat(DurationText.ofWire(wire)).isEqualTo(shown);
    }
}
