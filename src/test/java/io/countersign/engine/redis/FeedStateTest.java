package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedStateTest {
    @ParameterizedTest(name = "{5}")
    @CsvSource(textBlock = """
            9-0, 9,  3, 7-0, false, follows the sixth of nine events of which six are trimmed
            9-0, 9,  2, 8-0, true,  follows the sixth of nine events of which seven are trimmed
            9-0, 9,  9, 1-0, false, follows the sixth of nine events that are all there
            9-0, 9,  0, '',  true,  follows the sixth of nine events of which none is left
            6-0, 6,  0, '',  false, follows the last event although none is left
            5-0, 5,  5, 1-0, true,  belongs to a stream that had more events than this one
            9-0, 7,  7, 7-0, true,  belongs to a stream that was emptied since
            9-0, -1, 3, 7-0, true,  may have a gap where the server does not count
            9-0, -1, 4, 6-0, false, is still there where the server does not count
            9-0, -1, 0, '',  true,  has nothing after it where the server does not count
            6-0, -1, 0, '',  false, is the last one where the server does not count
            """)
    void aGapAfterThePositionShows(String last, long added, long length, String first, boolean gap, String position) {
        var state = new FeedState("run", last, added, length, first);

        assertThat(state.hasGapAfter(new FeedPosition("6-0", 6, "run")))
                .as(position)
                .isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0-0,     0, 0, '',  false
            3-0,     3, 3, 1-0, false
            3-0,     3, 2, 2-0, true
            3-0,    -1, 3, 1-0, false
            3-0,    -1, 0, '',  true
            60000-0, -1, 50050, 9950-0, true
            """)
    void theBeginningIsAPlaceToo(String last, long added, long length, String first, boolean gap) {
        var state = new FeedState("run", last, added, length, first);

        assertThat(state.hasGapAfter(new FeedPosition(StreamId.NONE, 0, "run"))).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({"run, false", "another, true"})
    void anotherRunOfTheServerMayHaveForgottenEvents(String run, boolean gap) {
        var state = new FeedState(run, "6-0", 6, 6, "1-0");

        assertThat(state.hasGapAfter(new FeedPosition("6-0", 6, "run"))).isEqualTo(gap);
    }
}
