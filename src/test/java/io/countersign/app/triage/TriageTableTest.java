package io.countersign.app.triage;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

/** What the table does not do when little has changed, so that its frames are short. */
class TriageTableTest extends FxTest {
    private final QueueDeskFixture desk = new QueueDeskFixture();

    @Override
    protected Parent content() {
        desk.load(IntStream.range(0, 60)
                .mapToObj(i -> aRow("row-%03d".formatted(i)).due(i).row())
                .toArray(ReviewRow[]::new));
        var queue = new BorderPane(new TriageTable(desk.model));
        queue.getStyleClass().add("queue-view");
        return queue;
    }

    @Test
    void onlyTheRowThatChangedIsLaidOutAgain() {
        var laidOut = new ArrayList<String>();
        interact(() -> {
            stage.getScene().getRoot().layout();
            desk.model.mark(3);
            lookup(".table-row-cell").queryAllAs(TriageRow.class).stream()
                    .filter(Parent::isNeedsLayout)
                    .forEach(row -> laidOut.add(row.getItem().id().value()));
        });

        assertThat(laidOut).containsExactly("row-003");
    }

    @Test
    void whatStandsInACellStaysThereWhenRowsMoveOrEnd() {
        var taken = new ArrayList<Node>();
        interact(() -> lookup(".state-cell .look")
                .queryAll()
                .forEach(node -> node.sceneProperty().addListener(any -> taken.add(node))));
        interact(() -> desk.model.selectAt(50));
        interact(() -> {
            desk.model.table().filter(TriageFilter.OPEN.withText("row-007"));
            desk.settle();
        });

        assertThat(taken).isEmpty();
        assertThat(lookup(".state-cell .look").match(Node::isVisible).queryAll())
                .hasSize(1);
    }
}
