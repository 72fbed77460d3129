package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();
    private final QueueViewModel model = desk.model;

    @Test
    void whileNothingIsSelectedNewItemsEnterByThemselves() {
        desk.load(aRow("b").due(2).row());
        desk.change(aRow("a").due(1).row());

        assertThat(desk.shown()).containsExactly("a", "b");
    }

    @Test
    void theTimeTicksAndBringsSnoozedItemsBack() {
        desk.load(aRow("a").hidden(new HiddenFor(Map.of("alice", 3_000L))).row());
        assertThat(desk.shown()).isEmpty();

        desk.advance(Duration.ofSeconds(2));

        assertThat(desk.shown()).containsExactly("a");
        assertThat(model.nowProperty().get().toEpochMilli()).isEqualTo(3_000);
    }

    @Nested
    class WithASelection {
        WithASelection() {
            desk.load(
                    aRow("a").due(1).row(),
                    aRow("b").due(2).row(),
                    aRow("c").due(3).row());
            model.selectAt(1);
        }

        @Test
        void newItemsWaitUntilThePersonTakesThemIn() {
            desk.change(aRow("x").due(0).row());
            assertThat(desk.shown()).containsExactly("a", "b", "c");
            assertThat(model.table().viewProperty().get().counts().fresh()).isEqualTo(1);

            model.table().takeInNew();
            desk.settle();

            assertThat(desk.shown()).containsExactly("x", "a", "b", "c");
        }

        @Test
        void theSelectionStaysWithItsItemWhenTheOrderChanges() {
            model.table().sortBy(TriageColumn.ID);
            model.table().sortBy(TriageColumn.ID);
            desk.settle();

            assertThat(desk.shown()).containsExactly("c", "b", "a");
            assertThat(desk.selected()).isEqualTo("b");
            assertThat(model.selectedPositionProperty().get()).isEqualTo(1);
        }

        @Test
        void theSelectedRowIsAlwaysAsItIsNow() {
            desk.change(aRow("b").version(2).claimedBy("bob").row());

            assertThat(model.selectedProperty().get().owner()).isEqualTo("bob");
        }

        @Test
        void anItemThatTheFilterLeavesOutStaysSelected() {
            model.table().filter(TriageFilter.OPEN.withText("id:a"));
            desk.settle();

            assertThat(desk.shown()).containsExactly("a");
            assertThat(desk.selected()).isEqualTo("b");
            assertThat(model.selectedPositionProperty().get()).isEqualTo(-1);
        }

        @Test
        void theArrowsStopAtTheEnds() {
            model.move(1);
            model.move(1);
            assertThat(desk.selected()).isEqualTo("c");

            model.move(-5);
            assertThat(desk.selected()).isEqualTo("a");
        }

        @Test
        void fromAnItemThatIsNoLongerShownTheArrowsGoToWhereItWas() {
            model.select(aRow("elsewhere").row());

            model.move(1);

            assertThat(desk.selected()).isEqualTo("b");
        }

        @Test
        void backLetsGoOfTheMarksFirstAndThenOfTheSelection() {
            model.markSelected();

            model.back();
            assertThat(model.marks().countProperty().get()).isZero();
            assertThat(desk.selected()).isEqualTo("b");

            model.back();
            assertThat(desk.selected()).isEmpty();
        }

        @Test
        void afterTheSelectionIsGoneNewItemsEnterAgain() {
            desk.change(aRow("x").due(0).row());
            model.back();
            desk.settle();

            assertThat(desk.shown()).containsExactly("x", "a", "b", "c");
        }

        @Test
        void awayFromTheTopNewItemsWaitToo() {
            model.scrolled(false);
            model.back();
            desk.change(aRow("x").due(0).row());
            assertThat(desk.shown()).containsExactly("a", "b", "c");

            model.scrolled(true);
            desk.settle();

            assertThat(desk.shown()).containsExactly("x", "a", "b", "c");
        }
    }

    @Nested
    class GoingToTheNextOpenItem {
        @Test
        void passesOverWhatOthersHoldAndWhatIsDecided() {
            desk.load(
                    aRow("a").due(1).row(),
                    aRow("b").due(2).claimedBy("bob").row(),
                    aRow("c").due(3).row(),
                    aRow("d").due(4).claimedBy("alice").row());
            model.selectAt(0);
            desk.change(aRow("c").version(2).state(ReviewState.HELD).due(3).row());

            model.selectNextOpen(new ReviewId("a"));

            assertThat(desk.selected()).isEqualTo("d");
        }

        @Test
        void passesOverWhatThePersonHasJustDecided() {
            desk.load(
                    aRow("a").due(1).row(),
                    aRow("b").due(2).row(),
                    aRow("c").due(3).row());
            model.show(deliveries(Map.of("b", DeliveryState.QUEUED_HERE)));

            model.selectNextOpen(new ReviewId("a"));

            assertThat(desk.selected()).isEqualTo("c");
        }

        @Test
        void takesAnItemAgainWhoseVerdictWasRefused() {
            desk.load(aRow("a").due(1).row(), aRow("b").due(2).row());
            model.show(deliveries(Map.of("b", DeliveryState.SUPERSEDED)));

            model.selectNextOpen(new ReviewId("a"));

            assertThat(desk.selected()).isEqualTo("b");
        }

        @Test
        void beginsAgainAtTheTopAfterTheLastOne() {
            desk.load(aRow("a").due(1).row(), aRow("b").due(2).row());

            model.selectNextOpen(new ReviewId("b"));

            assertThat(desk.selected()).isEqualTo("a");
        }

        @Test
        void selectsNothingWhenNothingIsLeft() {
            desk.load(aRow("a").due(1).row());
            model.selectAt(0);

            model.selectNextOpen(new ReviewId("a"));

            assertThat(desk.selected()).isEmpty();
        }
    }

    @Nested
    class Marking {
        Marking() {
            desk.load(
                    aRow("a").due(1).row(),
                    aRow("b").due(2).row(),
                    aRow("c").due(3).row(),
                    aRow("d").due(4).row());
        }

        @Test
        void marksTheSelectedRowAndLetsGoOfItAgain() {
            model.selectAt(1);
            model.markSelected();
            assertThat(model.marks().ids()).containsExactly(new ReviewId("b"));

            model.markSelected();
            assertThat(model.marks().ids()).isEmpty();
        }

        @Test
        void marksWhileMoving() {
            model.selectAt(1);
            model.markAndMove(1);
            model.markAndMove(1);

            assertThat(model.marks().ids())
                    .containsExactlyInAnyOrder(new ReviewId("b"), new ReviewId("c"), new ReviewId("d"));
            assertThat(desk.selected()).isEqualTo("d");
        }

        @Test
        void marksARangeUpwardsToo() {
            model.selectAt(3);
            model.markTo(2);

            assertThat(model.marks().ids()).containsExactlyInAnyOrder(new ReviewId("c"), new ReviewId("d"));
        }

        @Test
        void marksStayWithTheirItemsAndEndWhenTheItemIsDecided() {
            model.mark(0);
            model.mark(3);
            desk.change(aRow("a").version(2).state(ReviewState.APPROVED).row());
            model.table().sortBy(TriageColumn.ID);
            desk.settle();

            assertThat(model.marks().ids()).containsExactly(new ReviewId("d"));
            assertThat(model.marks().countProperty().get()).isEqualTo(1);
        }
    }

    @Nested
    class Asking {
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

    @Nested
    class SavingViews {
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
                    .containsExactly(new SavedView(
                            "claimed", model.table().queryProperty().get()));
        }

        @Test
        void aDeletedViewIsGone() {
            model.table().ask(mine);
            model.saveView("Claimed");
            model.savedViews().delete(new SavedView("Claimed", mine));

            assertThat(desk.savedViews.kept).isEmpty();
            assertThat(model.savedViews().of(mine)).isEmpty();
        }

        @Test
        void theNamesThatEverybodyHasAreTaken() {
            assertThat(model.savedViews().mayBeNamed("due next")).isFalse();
            assertThat(model.savedViews().mayBeNamed(" ")).isFalse();
            assertThat(model.savedViews().mayBeNamed("Claimed")).isTrue();
        }
    }

    private static DeliveryStates deliveries(Map<String, DeliveryState> states) {
        return new DeliveryStates() {
            @Override
            public Optional<DeliveryState> of(ReviewId item) {
                return Optional.ofNullable(states.get(item.value()));
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return Subscription.EMPTY;
            }
        };
    }
}
