package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
