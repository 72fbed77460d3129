package io.countersign.app.gateway;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionLog;
import java.util.concurrent.atomic.LongAdder;

/** Counts decisions. Thread-safe. */
public final class DecisionCounts implements DecisionLog {
    private final LongAdder made = new LongAdder();

    @Override
    public void record(Decision decision) {
        made.increment();
    }

    long made() {
        return made.sum();
    }
}
