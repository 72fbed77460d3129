package io.countersign.engine.autonomy;

class InMemoryAutonomyBoardTest extends AutonomyBoardContract {
    @Override
    protected AutonomyBoard open() {
        return new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, clock, name -> !name.equals("eve"));
    }
}
