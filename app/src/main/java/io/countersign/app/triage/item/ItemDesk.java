package io.countersign.app.triage.item;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.async.Ticker;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.journal.VerdictOutbox;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What a reviewer's work on an item needs.
 *
 * @param fx runs what background threads tell, on the FX thread
 * @param preferences the settings in force, asked each time
 * @param drafts keeps what was entered and not given
 */
public record ItemDesk(
        ReviewQueue queue,
        VerdictOutbox outbox,
        TaskRunner tasks,
        Executor fx,
        Ticker ticker,
        Clock clock,
        Reviewer reviewer,
        Supplier<ItemSettings> preferences,
        DraftStore drafts) {
    /** The settings in force now. */
    public ItemSettings settings() {
        return preferences.get();
    }
}
