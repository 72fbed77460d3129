package io.countersign.app.triage.index;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.engine.review.ReviewRow;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    @Property(tries = 300)
    void sortingByKeysEqualsSortingByComparison(
            @ForAll TriageColumn column, @ForAll boolean ascending, @ForAll long seed) {
        var random = new Random(seed);
        var rows = new RowTable();
        var drawn = IntStream.range(0, random.nextInt(400))
                .mapToObj(i -> RandomRows.row(random, i, 1))
                .toList();
        drawn.forEach(rows::add);
        var order = new RowOrder(new TriageSort(column, ascending));

        int[] slots = order.sorted(rows, IntStream.range(0, drawn.size()).toArray());

        assertThat(Arrays.stream(slots).mapToObj(rows::row))
                .isEqualTo(drawn.stream().sorted(order.comparator()).toList());
    }

    @Property(tries = 50)
    void unknownScoresAndEmptyTextsAreLastWhicheverWay(@ForAll boolean ascending, @ForAll long seed) {
        var random = new Random(seed);
        var drawn = IntStream.range(0, 100)
                .mapToObj(i -> RandomRows.row(random, i, 1))
                .toList();

        ReviewRow lastByRisk = last(drawn, TriageColumn.RISK, ascending);
        ReviewRow lastByOwner = last(drawn, TriageColumn.OWNER, ascending);

        assertThat(lastByRisk.risk()).isNaN();
        assertThat(lastByOwner.owner()).isNull();
    }

    @Test
    void whatIsDueAtOnceComesByPriorityWhicheverWay() {
        ReviewRow urgent = aRow("b").due(5).priority(9).row();
        ReviewRow usual = aRow("a").due(5).priority(3).row();

        for (boolean ascending : new boolean[] {true, false}) {
            assertThat(new RowOrder(new TriageSort(TriageColumn.DUE, ascending)).comparator())
                    .satisfies(order -> assertThat(order.compare(urgent, usual)).isNegative());
        }
    }

    private static ReviewRow last(List<ReviewRow> rows, TriageColumn column, boolean ascending) {
        return rows.stream()
                .max(new RowOrder(new TriageSort(column, ascending)).comparator())
                .orElseThrow();
    }
}
