package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import java.time.Clock;

class InMemoryDriftBoardTest extends DriftBoardContract {
    private final DecisionStream log = new InMemoryDecisionStream();
    private final DriftBoard board = new InMemoryDriftBoard(log, Clock.systemUTC(), name -> !name.equals("eve"));

    @Override
    protected DecisionStream log() {
        return log;
    }

    @Override
    protected DriftBoard open() {
        return board;
    }
}
