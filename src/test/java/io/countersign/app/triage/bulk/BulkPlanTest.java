package io.countersign.app.triage.bulk;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.BlindFirst;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BulkPlanTest {
    private static final ReviewId HERE = new ReviewId("decided-here");
    private static final BulkRules RULES =
            new BulkRules(new Reviewer("ada"), BlindFirst.CRITICAL_ONLY, HERE::equals, Instant.ofEpochMilli(5_000));

    @Test
    void saysWhyEachItemIsLeftOut() {
        ReviewRow open = aRow("open").row();
        ReviewRow mine = aRow("mine").claimedBy("ada").row();
        BulkPlan plan = BulkPlan.of(
                Stream.of(
                        open,
                        mine,
                        aRow("high").level(RiskLevel.HIGH).row(),
                        aRow("critical").level(RiskLevel.CRITICAL).row(),
                        aRow("bobs").claimedBy("bob").row(),
                        aRow("held").state(ReviewState.HELD).owner("ada").row(),
                        aRow(HERE.value()).row(),
                        aRow("escalated").escalated().row(),
                        aRow("second").state(ReviewState.SECOND).approvals(1).row(),
                        aRow("skipped")
                                .hidden(new HiddenFor(Map.of("ada", Long.MAX_VALUE)))
                                .row()),
                RULES);

        assertThat(plan.rows()).containsExactly(open, mine);
        assertThat(plan.leftOut())
                .isEqualTo(Map.of(
                        LeftOut.HIGH_RISK, 2,
                        LeftOut.OTHERS_CLAIM, 1,
                        LeftOut.DECIDED, 2,
                        LeftOut.ESCALATED, 1,
                        LeftOut.SECOND_PERSON, 1,
                        LeftOut.HIDDEN, 1));
        assertThat(plan.leftOutCount()).isEqualTo(8);
    }

    @Test
    void leavesOutWhatIsToBeJudgedBeforeTheAdviceIsSeen() {
        var blind = new BulkRules(RULES.reviewer(), new BlindFirst(1), HERE::equals, RULES.now());

        assertThat(BulkPlan.of(Stream.of(aRow("open").row()), blind).leftOut())
                .isEqualTo(Map.of(LeftOut.BLIND_FIRST, 1));
    }

    @Property
    void neverTakesWhatIsRiskyOrSomebodyElses(
            @ForAll RiskLevel level, @ForAll ReviewState state, @ForAll boolean escalated, @ForAll boolean bobs) {
        var row = aRow("any").level(level).state(state).owner(bobs ? "bob" : "ada");
        ReviewRow meant = (escalated ? row.escalated() : row).row();

        boolean may = level.compareTo(RiskLevel.HIGH) < 0 && state.isOpen() && !escalated && !bobs;
        assertThat(BulkPlan.of(Stream.of(meant), RULES).rows()).isEqualTo(may ? List.of(meant) : List.of());
    }
}
