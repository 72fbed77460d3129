package io.countersign.app.triage;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.journal.DeliveryState;
import java.util.Optional;
import javafx.util.Subscription;

/** How far the person's own verdicts have come on their way to the queue. To be used on the FX thread. */
public interface DeliveryStates {
    /** Nobody has decided anything here. */
    DeliveryStates NONE = new DeliveryStates() {
        @Override
        public Optional<DeliveryState> of(ReviewId item) {
            return Optional.empty();
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return Subscription.EMPTY;
        }
    };

    /** Empty if the person gave no verdict on the item that matters any more. */
    Optional<DeliveryState> of(ReviewId item);

    Subscription onChange(Runnable listener);
}
