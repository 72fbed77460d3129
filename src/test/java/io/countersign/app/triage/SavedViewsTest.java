package io.countersign.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SavedViewsTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();
    private final QueueViewModel model = desk.model;

    private final TriageQuery mine =
            TriageQuery.DEFAULT.withFilter(TriageFilter.OPEN.withOwners(Set.of(Ownership.MINE)));

    @Test
    void aSavedViewIsKeptAndRecognised() {
        model.table().ask(mine);
        model.saveView(" Claimed ");

        assertThat(desk.savedViews.kept).containsExactly(new SavedView("Claimed", mine));
        assertThat(model.savedViews().of(mine)).contains(new SavedView("Claimed", mine));
    }

    @Test
    void theSameNameReplacesTheView() {
        model.table().ask(mine);
        model.saveView("Claimed");
        model.table().clearFilters();
        model.table().sortBy(TriageColumn.RISK);
        model.saveView("claimed");

        assertThat(desk.savedViews.kept)
                .containsExactly(
                        new SavedView("claimed", model.table().queryProperty().get()));
    }

    @Test
    void aDeletedViewIsGone() {
        model.table().ask(mine);
        model.saveView("Claimed");
        model.layouts().delete(new SavedView("Claimed", mine));

        assertThat(desk.savedViews.kept).isEmpty();
        assertThat(model.savedViews().of(mine)).isEmpty();
    }

    @Test
    void theNamesThatEverybodyHasAreTaken() {
        assertThat(model.savedViews().mayBeNamed("due next")).isFalse();
        assertThat(model.savedViews().mayBeNamed(" ")).isFalse();
        assertThat(model.savedViews().mayBeNamed("Claimed")).isTrue();
    }

    @Nested
    class Arranging {
        private final List<TableLayout.Place> narrow = List.of(
                new TableLayout.Place(TriageColumn.RISK, 120, true), new TableLayout.Place(TriageColumn.ID, 90, false));

        @Test
        void theColumnsBelongToTheViewInWhichTheyWereArranged() {
            model.layouts().arranged(narrow);
            model.layouts().choose(view("High risk"));
            assertThat(model.layouts().places()).isEmpty();

            model.layouts().choose(view("Due next"));

            assertThat(model.layouts().places()).isEqualTo(narrow);
        }

        @Test
        void theLastSortIsRememberedAndTheViewKeepsItsName() {
            model.table().sortBy(TriageColumn.RISK);
            assertThat(model.layouts().current()).contains(view("Due next"));

            model.layouts().choose(view("Mine"));
            assertThat(sort()).isEqualTo(TriageSort.DUE_FIRST);
            model.layouts().choose(view("Due next"));

            assertThat(sort()).isEqualTo(new TriageSort(TriageColumn.RISK, false));
        }

        @Test
        void theSortOfSomethingElseIsNotTheViews() {
            model.table().filter(TriageFilter.OPEN.withText("loan"));
            model.table().sortBy(TriageColumn.RISK);
            assertThat(model.layouts().current()).isEmpty();

            model.layouts().choose(view("Due next"));

            assertThat(sort()).isEqualTo(TriageSort.DUE_FIRST);
        }

        @Test
        void aNewViewBeginsAsItWasArranged() {
            model.layouts().arranged(narrow);
            model.table().ask(mine);
            model.saveView("Claimed");

            assertThat(model.layouts().current()).map(SavedView::name).contains("Claimed");
            assertThat(model.layouts().places()).isEqualTo(narrow);
            assertThat(desk.savedViews.layouts).containsOnlyKeys("Due next", "Claimed");
        }

        @Test
        void theNextStartBeginsWhereThisOneEnded() {
            model.layouts().arranged(narrow);
            model.table().sortBy(TriageColumn.RISK);

            var next = new QueueDeskFixture(desk.savedViews).model;

            assertThat(next.layouts().places()).isEqualTo(narrow);
            assertThat(next.table().queryProperty().get().sort()).isEqualTo(new TriageSort(TriageColumn.RISK, false));
        }

        private SavedView view(String name) {
            return model.savedViews().all().stream()
                    .filter(view -> view.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private TriageSort sort() {
            return model.table().queryProperty().get().sort();
        }
    }
}
