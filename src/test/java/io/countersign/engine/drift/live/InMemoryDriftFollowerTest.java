package io.countersign.engine.drift.live;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import java.time.Clock;

class InMemoryDriftFollowerTest extends DriftFollowerContract {
    private DecisionStream log;

    @Override
    protected DecisionStream log() {
        log = new InMemoryDecisionStream();
        return log;
    }

    @Override
    protected DriftBoard board() {
        return new InMemoryDriftBoard(log, Clock.systemUTC(), name -> true);
    }

    @Override
    protected AutonomyBoard levels() {
        return new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, Clock.systemUTC(), name -> true);
    }
}
