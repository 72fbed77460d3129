package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.Band;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithheldRowsTest {
    private static final ReviewRow BLIND = aRow("blind")
            .level(RiskLevel.CRITICAL)
            .confidence(.5)
            .why("critical risk")
            .row();

    private final ManualIndexThread thread = new ManualIndexThread();
    private final TriageProjection projection = new TriageProjection(
            new Reviewer("alice"), TriageQuery.DEFAULT, () -> Instant.ofEpochMilli(1_000), thread, () -> {});
    private final WithheldRows rows = new WithheldRows(projection, row -> row.level() == RiskLevel.CRITICAL);

    @BeforeEach
    void read() {
        rows.snapshotBegins();
        rows.rows(List.of(
                BLIND,
                aRow("low").confidence(.2).why("low confidence").row(),
                aRow("sure").confidence(.9).why("audit").row()));
        rows.snapshotEnds();
        thread.runAll();
    }

    @Test
    void neitherConfidenceNorReasonReachesTheTable() {
        ReviewRow shown = projection.view().find(BLIND.id());

        assertThat(shown).isNotNull();
        assertThat(Withheld.in(shown)).isTrue();
        assertThat(shown.confidence()).isNaN();
        assertThat(shown.why()).isEqualTo("judge it first");
        assertThat(Withheld.lifted(shown, BLIND)).isEqualTo(BLIND);
    }

    @Test
    void theOrderByConfidenceDoesNotTellIt() {
        ask(TriageQuery.DEFAULT.withSort(new TriageSort(TriageColumn.CONFIDENCE, true)));

        assertThat(shown()).containsExactly("low", "sure", "blind");
    }

    @Test
    void noFilterTellsIt() {
        ask(TriageQuery.DEFAULT.withFilter(TriageFilter.OPEN.withConfidence(new Band(.4, .6, false))));
        assertThat(shown()).isEmpty();

        ask(TriageQuery.DEFAULT.withFilter(TriageFilter.OPEN.withText("critical risk")));
        assertThat(shown()).isEmpty();
        assertThat(projection.view().facets().whys())
                .extracting(FacetValue::value)
                .containsExactlyInAnyOrder("audit", "judge it first", "low confidence");
    }

    @Test
    void whatIsReadAgainWithoutTheRuleIsSeen() {
        projection.snapshotBegins();
        projection.rows(List.of(BLIND));
        projection.snapshotEnds();
        thread.letTimePass();

        assertThat(projection.view().find(BLIND.id())).isEqualTo(BLIND);
    }

    @Test
    void whatIsJudgedIsSeenAtOnce() {
        ReviewRow changed = aRow("blind")
                .level(RiskLevel.CRITICAL)
                .version(BLIND.version() + 1)
                .row();
        rows.rows(List.of(changed));
        projection.rows(List.of(BLIND));
        thread.letTimePass();

        assertThat(projection.view().find(BLIND.id())).isEqualTo(Withheld.lifted(Withheld.from(changed), BLIND));
    }

    @Test
    void whatWasJudgedInAnotherRunIsRecalledBeforeItIsShown() {
        var recalling = new WithheldRows(projection, new JudgedFirst() {
            private boolean recalled;

            @Override
            public boolean awaited(ReviewRow row) {
                return !recalled;
            }

            @Override
            public void recall(List<ReviewRow> rows) {
                recalled = rows.contains(BLIND);
            }
        });
        recalling.snapshotBegins();
        recalling.rows(List.of(BLIND));
        recalling.snapshotEnds();
        thread.letTimePass();

        assertThat(projection.view().find(BLIND.id())).isEqualTo(BLIND);
    }

    private void ask(TriageQuery query) {
        projection.ask(query);
        thread.runAll();
    }

    private List<String> shown() {
        IndexView view = projection.view();
        return IntStream.range(0, view.size())
                .mapToObj(at -> view.row(at).id().value())
                .toList();
    }
}
