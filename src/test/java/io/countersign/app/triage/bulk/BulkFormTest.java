package io.countersign.app.triage.bulk;

import static io.countersign.app.triage.RowBuilder.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.Verdict;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkFormTest {
    private final BulkForm form = new BulkForm();

    @Test
    void fewItemsAreApprovedWithoutAWord() {
        assertThat(form.missing(BulkKind.APPROVE, plan(BulkForm.FEW))).isEmpty();
    }

    @Test
    void nothingIsNotDecided() {
        assertThat(form.missing(BulkKind.APPROVE, plan(0))).isPresent();
    }

    @Test
    void aRejectionNeedsAReasonThatFits() {
        assertThat(form.missing(BulkKind.REJECT, plan(1))).contains("Say why, in a few words");
        form.reasonProperty().set("stale prices");
        assertThat(form.missing(BulkKind.REJECT, plan(1))).isEmpty();
        form.reasonProperty().set("x".repeat(Verdict.LONGEST_REASON + 1));
        assertThat(form.missing(BulkKind.REJECT, plan(1))).isPresent();
    }

    @Test
    void theCountOfManyIsTyped() {
        assertThat(form.missing(BulkKind.APPROVE, plan(1_051))).contains("Type 1,051 to go on");
        form.typedCountProperty().set("1,05");
        assertThat(form.missing(BulkKind.APPROVE, plan(1_051))).isPresent();
        form.typedCountProperty().set(" 1,051 ");
        assertThat(form.missing(BulkKind.APPROVE, plan(1_051))).isEmpty();
    }

    private static BulkPlan plan(int items) {
        return new BulkPlan(
                IntStream.range(0, items).mapToObj(i -> aRow("item-" + i).row()).toList(), Map.of());
    }
}
