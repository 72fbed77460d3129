package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewState;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmptinessTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();
    private final LiveTable table = desk.model.table();

    @Test
    void atFirstItIsBeingLoaded() {
        assertThat(why()).isEqualTo(new Emptiness.Loading(0, 0));
    }

    @Test
    void whileTheQueueIsReadItSaysHowFar() {
        table.sink().status(new FeedStatus.Loading(0, 12));
        desk.settle();

        assertThat(why()).isEqualTo(new Emptiness.Loading(0, 12));
    }

    @Test
    void anUnreachableQueueIsNamedWithItsSentence() {
        table.sink().status(new FeedStatus.Offline("Redis does not answer."));
        desk.settle();

        assertThat(why()).isEqualTo(new Emptiness.Offline("Redis does not answer."));
    }

    @Test
    void whatWasReadBeforeTheOutageStaysVisible() {
        desk.load(aRow("a").row());
        table.sink().status(new FeedStatus.Offline("Redis does not answer."));
        desk.settle();

        assertThat(why()).isEqualTo(new Emptiness.None());
        assertThat(desk.shown()).containsExactly("a");
    }

    @Test
    void withNothingToDecideAllIsDone() {
        desk.load(aRow("a").state(ReviewState.HELD).row());

        assertThat(why()).isEqualTo(new Emptiness.AllDone());
    }

    @Test
    void whatOthersHoldAndTheFilterLeavesOutIsNamed() {
        desk.load(aRow("a").claimedBy("bob").row());
        ask(TriageFilter.OPEN.withOwners(Set.of(Ownership.NOBODYS)));

        assertThat(why()).isEqualTo(new Emptiness.AllClaimed(1));
    }

    @Test
    void whatThePersonHidIsNamedAndCanBeShown() {
        desk.load(
                aRow("a").hidden(new HiddenFor(Map.of("alice", Long.MAX_VALUE))).row());
        assertThat(why()).isEqualTo(new Emptiness.AllHidden(1));

        table.showHidden();
        desk.settle();

        assertThat(desk.shown()).containsExactly("a");
    }

    @Test
    void aFilterThatNothingPassesCanBeCleared() {
        desk.load(aRow("a").row());
        ask(TriageFilter.OPEN.withText("absent"));
        assertThat(why()).isEqualTo(new Emptiness.FilteredOut(1));

        table.clearFilters();
        desk.settle();

        assertThat(why()).isEqualTo(new Emptiness.None());
    }

    @Test
    void whatHasJustComeCanBeTakenIn() {
        desk.load(aRow("a").row());
        desk.model.selectAt(0);
        ask(TriageFilter.OPEN.withText("model:new"));
        desk.change(aRow("b").model("new").row());
        assertThat(why()).isEqualTo(new Emptiness.OnlyNew(1));

        table.takeInNew();
        desk.settle();

        assertThat(desk.shown()).containsExactly("b");
    }

    private void ask(TriageFilter filter) {
        table.filter(filter);
        desk.settle();
    }

    private Emptiness why() {
        return table.emptinessProperty().get();
    }
}
