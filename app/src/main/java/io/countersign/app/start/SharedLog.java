package io.countersign.app.start;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.AutonomyReporter;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionLog;
import io.countersign.engine.decision.log.BufferedDecisionLog;
import io.countersign.engine.decision.log.DecisionStream;

/** Tells everybody on one queue what an engine of this program decides. Closes neither the board nor the stream. */
public final class SharedLog implements DecisionLog, AutoCloseable {
    private final AutonomyReporter levels;
    private final BufferedDecisionLog decisions;

    /** Tells until it is closed. */
    public SharedLog(AutonomyBoard board, DecisionStream stream) {
        levels = new AutonomyReporter(board);
        decisions = new BufferedDecisionLog(stream);
    }

    @Override
    public void record(Decision decision) {
        levels.record(decision);
        decisions.record(decision);
    }

    @Override
    public void close() {
        try (decisions) {
            levels.close();
        }
    }
}
