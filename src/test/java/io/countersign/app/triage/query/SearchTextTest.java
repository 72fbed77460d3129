package io.countersign.app.triage.query;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    private static final Reviewer ALICE = new Reviewer("alice");
    private static final ReviewRow LOAN = aRow("3f2a")
            .model("Loan-2")
            .why("Low confidence")
            .claimedBy("alice")
            .risk(.92)
            .confidence(Double.NaN)
            .level(RiskLevel.HIGH)
            .due(5_000)
            .escalated()
            .row();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3F2                        | true
            loan                       | true
            loan confidence            | true
            loan absent                | false
            "low conf"                 | true
            "conf low"                 | false
            ALI                        | true
            model:loan                 | true
            model:3f2                  | false
            id:3f2                     | true
            why:"low confidence"       | true
            why:"high risk"            | false
            risk:>0.9                  | true
            risk:>.95                  | false
            risk:<=.92                 | true
            risk:.9..1                 | true
            risk:0-.5                  | false
            risk:.92                   | true
            risk:unknown               | false
            confidence:unknown         | true
            conf:>0                    | false
            level:high                 | true
            level:low                  | false
            owner:me                   | true
            owner:nobody               | false
            owner:others               | false
            owner:lic                  | true
            state:open                 | true
            state:claimed              | true
            state:held                 | false
            is:escalated               | true
            is:overdue                 | true
            http://loan                | false
            loan-2                     | true
            """)
    void findsWhatWasTyped(String text, boolean found) {
        assertThat(SearchText.parse(text, ALICE).test().test(LOAN, 6_000)).isEqualTo(found);
    }

    @Test
    void anUnfinishedOrUnreadableTermIsLeftOutAndNamed() {
        var search = SearchText.parse("loan risk:high model:", ALICE);

        assertThat(search.test().test(LOAN, 0)).isTrue();
        assertThat(search.unread()).containsExactly("risk:high", "model:");
    }

    @Test
    void aTermAboutTheStateOverridesTheStatesOfTheFilter() {
        ReviewRow held = aRow("a").state(ReviewState.HELD).row();

        assertThat(TriageFilter.OPEN.testFor(ALICE).test(held, 0)).isFalse();
        assertThat(TriageFilter.OPEN.withText("state:held").testFor(ALICE).test(held, 0))
                .isTrue();
    }
}
