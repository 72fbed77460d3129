package io.countersign.app.desktop;

import io.countersign.app.triage.DeliveryStates;
import io.countersign.app.triage.item.VerdictLedger;
import io.countersign.app.triage.item.VerdictTrack;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.journal.DeliveryState;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.util.Subscription;

/** Shows in the table how far the person's verdicts are. */
record VerdictDeliveries(VerdictLedger ledger) implements DeliveryStates {
    @Override
    public Optional<DeliveryState> of(ReviewId item) {
        return Optional.ofNullable(ledger.byItem().get(item))
                .filter(track -> track.phase() != Phase.UNDONE && track.phase() != Phase.PUBLISHED)
                .map(VerdictTrack::delivery);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        InvalidationListener changed = observable -> listener.run();
        ledger.byItem().addListener(changed);
        return () -> ledger.byItem().removeListener(changed);
    }
}
