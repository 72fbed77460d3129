package io.countersign.app.drift;

import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.SignalView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows. Immutable.
 *
 * @param streams those with alarms first
 * @param entries what happened, the latest first
 * @param chosen the one that is looked at
 * @param at when this was put together
 */
record DriftReport(
        DriftStatus status,
        List<SignalView> streams,
        List<AlarmEntry> entries,
        Optional<StreamReport> chosen,
        Instant at) {}
