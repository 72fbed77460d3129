package io.countersign.app.triage;

import io.countersign.app.async.Pulses;
import io.countersign.app.async.Ticker;
import io.countersign.app.triage.index.IndexThread;
import io.countersign.engine.review.Reviewer;
import java.time.InstantSource;

/**
 * What the Queue screen works with.
 *
 * @param reviewer who sits here
 * @param clock for what is overdue and how old things are
 * @param thread sorts and filters
 */
public record QueueDesk(
        Reviewer reviewer,
        InstantSource clock,
        IndexThread thread,
        Pulses pulses,
        Ticker ticker,
        SavedViewStore savedViews) {}
