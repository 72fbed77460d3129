package io.countersign.engine.decision;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, and can be broken. */
final class BreakableBoard implements AutonomyBoard {
    private final AutonomyBoard board;
    final List<AutonomyEvent> events = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    BreakableBoard(AutonomyBoard board) {
        this.board = board;
    }

    @Override
    public AutonomyStatus report(String model, AutonomyEvent event) {
        if (broken) {
            throw new IllegalStateException("a mistake in the board");
        }
        events.add(event);
        return board.report(model, event);
    }

    @Override
    public AutonomyLevel levelOf(String model) {
        return board.levelOf(model);
    }

    @Override
    public List<AutonomyStatus> statuses() {
        return board.statuses();
    }

    @Override
    public List<AutonomyStatus> history(String model, int limit) {
        return board.history(model, limit);
    }

    @Override
    public void close() {
        board.close();
    }
}
