package io.countersign.engine.autonomy;

/** Which changes of a model's status are history. */
public final class AutonomyHistory {
    /** How many changes of each model are kept. */
    public static final int KEPT = 1_000;

    private AutonomyHistory() {}

    /** Whether people would ask about it later: another level, another hand on it, another alarm. */
    public static boolean isWorthKeeping(AutonomyStatus before, AutonomyStatus after) {
        return before.level() != after.level()
                || before.pinned() != after.pinned()
                || !before.since().equals(after.since())
                || !before.alarm().equals(after.alarm());
    }
}
