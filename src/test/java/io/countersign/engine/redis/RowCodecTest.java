package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowCodecTest {
    private static final ContentHash CONTENT = ContentHash.of(new byte[] {1});
    private static final ReviewId ID = new ReviewId(CONTENT.idPart());

    private final RowCodec codec = new RowCodec();

    @Test
    void everyFieldComesBack() {
        var row = new ReviewRow(
                ID,
                42,
                ReviewState.CLAIMED,
                "j\u00fcrgen",
                1_730_000_000_000L,
                9,
                2,
                true,
                new HiddenFor(Map.of("alice", Long.MAX_VALUE, "bob", 1_730_000_000_001L)),
                253_402_300_799_999L,
                1_729_999_999_999L,
                RiskLevel.CRITICAL,
                .97,
                1e-9,
                "loan-2",
                "high risk \u00b7 d\u00e9viant \ud83d\ude00");

        assertThat(codec.decode(ID, RowCodec.encode(row, CONTENT))).isEqualTo(row);
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        var row = new ReviewRow(
                ID,
                1,
                ReviewState.PENDING,
                null,
                0,
                4,
                0,
                false,
                HiddenFor.NOBODY,
                0,
                0,
                RiskLevel.MEDIUM,
                Double.NaN,
                Double.NaN,
                "",
                "");

        assertThat(codec.decode(ID, RowCodec.encode(row, CONTENT))).isEqualTo(row);
    }

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void everyLevelHasACode(RiskLevel level) {
        assertThat(RowCodec.level(RowCodec.code(level))).isEqualTo(level);
    }

    @Test
    void idAndRowTogetherHoldTheContentHash() {
        var tagged = new ReviewId("{human_review_queue}" + CONTENT.idPart() + "-2");
        String line = "1\tP\t\t0\t4\t0\t0\t\t0\t0\tM\t\t\t" + CONTENT.hex().substring(24) + "\t\t";

        assertThat(RowCodec.content(ID, line)).isEqualTo(CONTENT);
        assertThat(RowCodec.content(tagged, line)).isEqualTo(CONTENT);
    }

    @Test
    void aLineWithTooFewFieldsIsNoRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(ID, "1\tP\t\t0"))
                .withMessage("a row must have 16 fields, had 4");
    }
}
