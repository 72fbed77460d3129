package io.countersign.app.triage.query;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.RowBuilder;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriageFilterTest {
    private static final Reviewer ALICE = new Reviewer("alice");
    private static final Instant NOW = Instant.ofEpochMilli(1_000);

    @Test
    void byDefaultItAsksForWhatIsToBeDecided() {
        assertThat(EnumSet.allOf(ReviewState.class).stream()
                        .filter(state -> asks(TriageFilter.OPEN, aRow("a").state(state))))
                .containsExactly(ReviewState.PENDING, ReviewState.CLAIMED, ReviewState.SECOND);
    }

    @Test
    void skippedAndSnoozedItemsAreHiddenFromTheirReviewerUntilTheyComeBack() {
        var snoozed = aRow("a").hidden(new HiddenFor(Map.of("alice", 2_000L)));
        var othersSkip = aRow("b").hidden(new HiddenFor(Map.of("bob", Long.MAX_VALUE)));

        assertThat(asks(TriageFilter.OPEN, snoozed)).isFalse();
        assertThat(TriageFilter.OPEN.matches(snoozed.row(), ALICE, NOW.plusSeconds(1)))
                .isTrue();
        assertThat(asks(TriageFilter.OPEN.withHidden(true), snoozed)).isTrue();
        assertThat(asks(TriageFilter.OPEN, othersSkip)).isTrue();
    }

    @Test
    void aBandTakesItsEndsInAndUnknownScoresOnlyIfAsked() {
        var band = TriageFilter.OPEN.withRisk(new Band(.2, .6, false));

        assertThat(asks(band, aRow("a").risk(.2))).isTrue();
        assertThat(asks(band, aRow("a").risk(.6))).isTrue();
        assertThat(asks(band, aRow("a").risk(.61))).isFalse();
        assertThat(asks(band, aRow("a").risk(Double.NaN))).isFalse();
        assertThat(asks(band.withRisk(band.risk().withUnknown(true)), aRow("a").risk(Double.NaN)))
                .isTrue();
    }

    @Test
    void everyConditionHasToHold() {
        var filter = TriageFilter.OPEN
                .withModels(Set.of("loan-2"))
                .withWhys(Set.of("high risk"))
                .withLevels(Set.of(RiskLevel.HIGH))
                .withOwners(Set.of(Ownership.NOBODYS));

        assertThat(asks(filter, aRow("a").why("high risk").level(RiskLevel.HIGH)))
                .isTrue();
        assertThat(asks(filter, aRow("a").why("high risk").level(RiskLevel.LOW)))
                .isFalse();
        assertThat(asks(filter, aRow("a").why("audit").level(RiskLevel.HIGH))).isFalse();
        assertThat(asks(filter, aRow("a").why("high risk").level(RiskLevel.HIGH).model("other")))
                .isFalse();
        assertThat(asks(filter, aRow("a").why("high risk").level(RiskLevel.HIGH).claimedBy("bob")))
                .isFalse();
    }

    @Test
    void itNarrowsWhenItLeavesOutWhatIsToBeDecided() {
        assertThat(TriageFilter.OPEN.narrows()).isFalse();
        assertThat(TriageFilter.OPEN.withHidden(true).narrows()).isFalse();
        assertThat(TriageFilter.OPEN.withStates(Set.of()).narrows()).isFalse();
        assertThat(TriageFilter.OPEN.withText(" ").narrows()).isFalse();
        assertThat(TriageFilter.OPEN.withText("x").narrows()).isTrue();
        assertThat(TriageFilter.OPEN.withRisk(new Band(0, 1, false)).narrows()).isTrue();
        assertThat(TriageFilter.OPEN.withStates(Set.of(ReviewState.SECOND)).narrows())
                .isTrue();
    }

    private static boolean asks(TriageFilter filter, RowBuilder row) {
        return filter.matches(row.row(), ALICE, NOW);
    }
}
