package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TriageIndexTest {
    private static final Reviewer ALICE = new Reviewer("alice");

    private long now = 1_000;
    private final TriageIndex index = new TriageIndex(ALICE, () -> Instant.ofEpochMilli(now), TriageQuery.DEFAULT);

    @Test
    void showsWhatIsDueFirstFirst() {
        put(
                aRow("late").due(3).row(),
                aRow("soon").due(1).row(),
                aRow("then").due(2).row());
        index.arrange();

        assertThat(shown()).containsExactly("soon", "then", "late");
    }

    @Test
    void anEarlierVersionOfARowChangesNothing() {
        put(aRow("a").version(3).why("new").row());
        put(aRow("a").version(2).why("old").row());
        index.arrange();

        assertThat(index.view().row(0).why()).isEqualTo("new");
    }

    @Test
    void anotherQueryIsAnsweredWhole() {
        put(
                aRow("a").risk(.1).row(),
                aRow("b").risk(.9).row(),
                aRow("c").risk(.9).model("x").row());

        boolean done = index.ask(
                new TriageQuery(TriageFilter.OPEN.withText("model:loan"), new TriageSort(TriageColumn.RISK, false)),
                () -> false);

        assertThat(done).isTrue();
        assertThat(shown()).containsExactly("b", "a");
        assertThat(index.view().counts()).isEqualTo(new IndexCounts(3, 3, 0, 0, 2, 0));
    }

    @Test
    void aQueryThatIsSupersededChangesNothing() {
        put(aRow("a").row());
        index.arrange();

        boolean done = index.ask(TriageQuery.DEFAULT.withFilter(TriageFilter.OPEN.withText("none")), () -> true);

        assertThat(done).isFalse();
        assertThat(shown()).containsExactly("a");
    }

    @Test
    void aSnoozedItemComesBackWhenItsTimeHasCome() {
        put(aRow("a").hidden(new HiddenFor(Map.of("alice", 2_000L))).row());
        index.arrange();
        assertThat(index.view().counts()).isEqualTo(new IndexCounts(1, 1, 1, 0, 0, 0));

        now = 2_000;
        assertThat(index.wake()).isTrue();
        index.arrange();

        assertThat(shown()).containsExactly("a");
        assertThat(index.view().counts()).isEqualTo(new IndexCounts(1, 1, 0, 0, 1, 0));
    }

    @Test
    void rowsOfEqualTextShareOneCopyOfIt() {
        put(
                aRow("a").why(new String("why")).row(),
                aRow("b").why(new String("why")).row());
        index.arrange();

        assertThat(index.view().row(0).why()).isSameAs(index.view().row(1).why());
    }

    @Test
    void countsModelsAndReasonsOfWhatIsInTheQueue() {
        put(
                aRow("a").model("x").row(),
                aRow("b").model("y").row(),
                aRow("c").model("y").row());
        put(aRow("a").version(2).model("x").state(ReviewState.APPROVED).row());
        index.countFacets();

        assertThat(index.view().facets().models()).containsExactly(new FacetValue("y", 2));
        assertThat(index.view().facets().whys()).containsExactly(new FacetValue("low confidence", 2));
    }

    @Test
    void rowsThatLeftTheQueueAreLetGoOf() {
        index.put(IntStream.range(0, 10_000).mapToObj(i -> aRow("r" + i).row()).toList());
        index.put(IntStream.range(0, 9_990)
                .mapToObj(i ->
                        aRow("r" + i).version(2).state(ReviewState.REJECTED).row())
                .toList());
        index.arrange();

        assertThat(index.view().find(new ReviewId("r1"))).isNull();
        assertThat(index.view().find(new ReviewId("r9999"))).isNotNull();
        assertThat(shown()).hasSize(10).contains("r9990", "r9999");
    }

    @Nested
    class WhileTheOrderIsKept {
        private final IndexView before =
                arranged(aRow("a").due(1).row(), aRow("b").due(2).row());

        @Test
        void aChangedRowStaysInItsPlaceAndShowsItsNewState() {
            put(aRow("a").version(2).due(9).claimedBy("bob").row());

            assertThat(index.view().arrangement()).isEqualTo(before.arrangement());
            assertThat(shown()).containsExactly("a", "b");
            assertThat(index.view().row(0).owner()).isEqualTo("bob");
            assertThat(index.view().stays(0)).isTrue();
        }

        @Test
        void aRowThatLeavesTheQueueStaysUntilTheOrderIsMadeAgain() {
            put(aRow("a").version(2).state(ReviewState.APPROVED).row());

            assertThat(shown()).containsExactly("a", "b");
            assertThat(index.view().stays(0)).isFalse();
            assertThat(index.view().counts()).isEqualTo(new IndexCounts(1, 1, 0, 0, 1, 0));

            index.arrange();
            assertThat(shown()).containsExactly("b");
        }

        @Test
        void newItemsAreCountedAndEnterWhenTheOrderIsMadeAgain() {
            put(aRow("c").due(0).row());

            assertThat(shown()).containsExactly("a", "b");
            assertThat(index.view().counts().fresh()).isEqualTo(1);
            assertThat(index.view().counts().matching()).isEqualTo(3);

            index.arrange();
            assertThat(shown()).containsExactly("c", "a", "b");
            assertThat(index.view().counts().fresh()).isZero();
        }

        @Test
        void aViewThatWasTakenBeforeStaysReadable() {
            put(aRow("c").due(0).row());
            index.arrange();

            assertThat(before.size()).isEqualTo(2);
            assertThat(before.row(0).id()).isEqualTo(new ReviewId("a"));
            assertThat(before.positionOf(new ReviewId("b"))).isEqualTo(1);
        }
    }

    @Nested
    class WhenTheQueueIsReadAgain {
        @Test
        void whatIsNoLongerInItLeaves() {
            arranged(aRow("a").row(), aRow("b").row());

            index.beginSnapshot();
            put(aRow("b").row());
            index.endSnapshot();

            assertThat(index.view().counts().total()).isEqualTo(1);
            assertThat(index.view().stays(0)).isFalse();
            index.arrange();
            assertThat(shown()).containsExactly("b");
        }

        @Test
        void rowsAreTakenAsTheyComeEvenIfTheirVersionIsLower() {
            arranged(aRow("a").version(7).why("forgotten").row());

            index.beginSnapshot();
            put(aRow("a").version(2).why("restored").row());
            put(aRow("a").version(1).why("older").row());
            index.endSnapshot();

            assertThat(index.view().row(0).why()).isEqualTo("restored");
        }
    }

    private IndexView arranged(ReviewRow... rows) {
        put(rows);
        index.arrange();
        return index.view();
    }

    private void put(ReviewRow... rows) {
        index.put(List.of(rows));
    }

    private List<String> shown() {
        IndexView view = index.view();
        return IntStream.range(0, view.size())
                .mapToObj(i -> view.row(i).id().value())
                .toList();
    }
}
