package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();
    private final QueueViewModel model = desk.model;

    @Test
    void aColumnIsSortedAsPeopleExpectFirstAndThenTheOtherWayRound() {
        model.table().sortBy(TriageColumn.RISK);
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, false));

        model.table().sortBy(TriageColumn.RISK);
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, true));

        model.table().sortBy(TriageColumn.DUE);
        assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.DUE, true));
    }

    private TriageSort sort() {
        return model.table().queryProperty().get().sort();
    }

    @Test
    void theViewNamesTheQueryThatItAnswers() {
        desk.load(aRow("a").row());
        model.table().filter(TriageFilter.OPEN.withText("a"));
        assertThat(model.table().viewProperty().get().query()).isEqualTo(TriageQuery.DEFAULT);

        desk.settle();

        assertThat(model.table().viewProperty().get().query())
                .isEqualTo(model.table().queryProperty().get());
    }

    @Test
    void termsThatMeanNothingAreNamed() {
        model.table().filter(TriageFilter.OPEN.withText("loan risk:high"));

        assertThat(model.unreadTerms()).containsExactly("risk:high");
    }

    @Test
    void everyBuiltInViewShowsWhatItsNameSays() {
        desk.load(
                aRow("high").level(RiskLevel.HIGH).row(),
                aRow("mine").claimedBy("alice").row(),
                aRow("second").state(ReviewState.SECOND).row(),
                aRow("escalated").escalated().row());

        assertThat(shownBy("High risk")).containsExactly("high");
        assertThat(shownBy("Mine")).containsExactly("mine");
        assertThat(shownBy("Waiting for a second person")).containsExactly("second");
        assertThat(shownBy("Escalated")).containsExactly("escalated");
        assertThat(shownBy("Due next")).hasSize(4);
    }

    private List<String> shownBy(String name) {
        model.savedViews().all().stream()
                .filter(view -> view.name().equals(name))
                .forEach(view -> model.table().ask(view.query()));
        desk.settle();
        return desk.shown();
    }
}
