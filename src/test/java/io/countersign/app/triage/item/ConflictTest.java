package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private final Bench bench = new Bench();
    private final Vote bobs = new Vote(VerdictId.next(), "bob", VerdictKind.REJECT, null, "fraud", Rows.NOON);

    @Test
    void showsBothVerdictsAndBlocksDecidingUntilItIsRead() {
        ReviewRow a = bench.add("a");
        bench.open(a);
        bench.model.approve();
        bench.outbox.superseded(new VerdictOutcome.Refused(VerdictRefusal.LATE, a, List.of(bobs)));
        Conflict conflict = bench.model.conflictBinding().get().orElseThrow();
        assertThat(conflict.mine()).isEqualTo(bench.outbox.last());
        assertThat(conflict.standing()).containsExactly(bobs);
        assertThat(bench.model.undoOfferProperty().get().map(UndoOffer::phase)).contains(VerdictTrack.Phase.REFUSED);
        bench.model.dismissConflict();
        assertThat(bench.model.conflictBinding().get()).isEmpty();
        assertThat(bench.model.undoOfferProperty().get()).isEmpty();
    }

    @Test
    void onAnotherItemItIsOneStepAway() {
        ReviewRow a = bench.add("a");
        bench.add("b");
        bench.open(a);
        bench.model.approve();
        bench.outbox.superseded(new VerdictOutcome.Refused(VerdictRefusal.OTHER, a, List.of()));
        assertThat(bench.openId()).contains("b");
        assertThat(bench.model.conflictBinding().get()).isEmpty();
        bench.clock.advance(Duration.ofSeconds(1));
        bench.model.showConflict();
        assertThat(bench.openId()).contains("a");
        assertThat(bench.model.conflictBinding().get()).isPresent();
        assertThat(bench.model.ready()).isEmpty();
        bench.model.dismissConflict();
        assertThat(bench.model.ready()).isPresent();
    }

    @Test
    void keepsTheDraft() {
        ReviewRow a = bench.add("a");
        bench.open(a);
        bench.model.modify();
        bench.model.composer().modify().textProperty().set("{\"limit\": 750}");
        bench.model.commit();
        bench.outbox.superseded(new VerdictOutcome.Refused(VerdictRefusal.STALE, a, List.of()));
        assertThat(bench.draftedOutput()).contains("{\"limit\": 750}");
    }
}
