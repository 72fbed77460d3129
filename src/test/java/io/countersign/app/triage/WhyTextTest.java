package io.countersign.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyTextTest {
    private static final double BESIDE = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            high risk                            | 9  | high risk      | ''
            high risk · amount above limit       | 12 | high risk      | +1
            high risk · amount above limit       | 11 | high…          | +1
            a · b · c                            | 4  | a              | +2
            sent by the producer                 | 20 | sent by the producer | ''
            sent by the producer                 | 19 | sent by the…   | ''
            sent by the producer                 | 3  | sent…          | ''
            unpronounceable                      | 5  | unpronounceable | ''
            unpronounceable · b                  | 5  | unpronounceable | +1
            ''                                   | 5  | ''             | ''
            """)
    void showsWholeWordsAndCountsTheRest(String why, double room, String first, String more) {
        assertThat(WhyText.fit(why, room, BESIDE, String::length)).isEqualTo(new WhyText(first, more));
    }
}
