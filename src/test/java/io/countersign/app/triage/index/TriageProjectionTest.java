package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriageProjectionTest {
    private long now = 1_000;
    private int told;
    private final ManualIndexThread thread = new ManualIndexThread();
    private final TriageProjection projection = new TriageProjection(
            new Reviewer("alice"), TriageQuery.DEFAULT, () -> Instant.ofEpochMilli(now), thread, () -> told++);

    @Test
    void showsTheFirstPageBeforeTheSnapshotIsComplete() {
        projection.snapshotBegins();
        projection.rows(List.of(aRow("a").row()));
        thread.runAll();

        assertThat(shown()).containsExactly("a");
        assertThat(told).isEqualTo(1);
    }

    @Test
    void theFirstRowsWaitForNothing() {
        projection.snapshotBegins();
        thread.runAll();
        projection.rows(List.of(aRow("a").row()));
        thread.runAll();

        assertThat(shown()).containsExactly("a");
    }

    @Test
    void gathersWhatArrivesWithinATenthOfASecondIntoOneView() {
        projection.rows(List.of(aRow("a").row()));
        thread.runAll();
        projection.rows(List.of(aRow("b").row()));
        projection.rows(List.of(aRow("c").row()));
        thread.runAll();
        assertThat(shown()).containsExactly("a");

        thread.letTimePass();

        assertThat(shown()).containsExactly("a", "b", "c");
        assertThat(told).isEqualTo(2);
    }

    @Test
    void goesOnAfterAPauseWithoutArrivals() {
        projection.rows(List.of(aRow("a").row()));
        thread.letTimePass();
        thread.letTimePass();

        projection.rows(List.of(aRow("b").row()));
        thread.runAll();

        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void whileTheOrderIsKeptNewItemsAreOnlyCounted() {
        load(aRow("a").row());
        projection.keepOrder(true);
        projection.rows(List.of(aRow("b").row()));
        thread.letTimePass();

        assertThat(shown()).containsExactly("a");
        assertThat(projection.view().counts().fresh()).isEqualTo(1);

        projection.takeIn();
        thread.runAll();
        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void theFirstLoadEntersEvenIfSomebodyIsAtWorkAlready() {
        projection.keepOrder(true);
        projection.snapshotBegins();
        projection.rows(List.of(aRow("a").row()));
        thread.letTimePass();

        assertThat(shown()).containsExactly("a");
    }

    @Test
    void whatIsNewEntersWhenTheOrderNeedNotBeKeptAnyLonger() {
        load(aRow("a").row());
        projection.keepOrder(true);
        projection.rows(List.of(aRow("b").row()));
        thread.letTimePass();

        projection.keepOrder(false);
        thread.runAll();

        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void onlyTheLastOfSeveralWishesIsAnswered() {
        load(aRow("a").risk(.1).row(), aRow("b").risk(.9).row());
        told = 0;

        projection.ask(TriageQuery.DEFAULT.withFilter(TriageFilter.OPEN.withText("a")));
        projection.ask(TriageQuery.DEFAULT.withSort(new TriageSort(TriageColumn.RISK, false)));
        thread.runAll();

        assertThat(shown()).containsExactly("b", "a");
        assertThat(told).isEqualTo(1);
    }

    @Test
    void aSnoozedItemComesBackAsTimePasses() {
        load(aRow("a").hidden(new HiddenFor(Map.of("alice", 2_000L))).row());
        assertThat(shown()).isEmpty();

        now = 2_000;
        projection.timePasses();
        thread.runAll();

        assertThat(shown()).containsExactly("a");
    }

    @Test
    void theModelsThatOccurAreToldAtOnceAndThenOnceASecond() {
        projection.rows(List.of(aRow("a").model("x").row()));
        thread.runAll();
        assertThat(models()).containsExactly("x");

        projection.rows(List.of(aRow("b").model("y").row()));
        thread.letTimePass();

        assertThat(models()).containsExactly("x", "y");
    }

    private List<String> models() {
        return projection.view().facets().models().stream()
                .map(FacetValue::value)
                .toList();
    }

    @Test
    void tellsHowItStandsToTheQueue() {
        projection.status(new FeedStatus.Offline("Redis does not answer."));

        assertThat(projection.status()).isEqualTo(new FeedStatus.Offline("Redis does not answer."));
        assertThat(told).isEqualTo(1);
    }

    private void load(ReviewRow... rows) {
        projection.snapshotBegins();
        projection.rows(List.of(rows));
        projection.snapshotEnds();
        thread.letTimePass();
        thread.letTimePass();
    }

    private List<String> shown() {
        IndexView view = projection.view();
        return IntStream.range(0, view.size())
                .mapToObj(i -> view.row(i).id().value())
                .toList();
    }
}
