package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewState;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();
    private final QueueViewModel model = desk.model;

    MarkingTest() {
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
