package io.countersign.engine.autonomy;

import java.util.List;

/**
 * Keeps the level of every model for all engines. {@link #levelOf} neither blocks nor throws and is at most a second behind;
 * the rest blocks, and may throw {@link io.countersign.engine.review.QueueException}. Thread-safe.
 */
public interface AutonomyBoard extends Autonomy, AutoCloseable {
    /** How far {@link #levelOf} may be behind, in milliseconds. */
    int STALE_MILLIS = 1_000;

    /**
     * Tells that something happened to a model, and gives where it stands now.
     *
     * @throws io.countersign.engine.review.QueueRefusedException if it is the wish of a person who is not an admin. While
     *     nobody is registered as one, everybody whose role decides may
     */
    AutonomyStatus report(String model, AutonomyEvent event);

    /** Where every model stands of which something is known, by name. */
    List<AutonomyStatus> statuses();

    /** The latest changes of a model's level, newest first, at most so many. */
    List<AutonomyStatus> history(String model, int limit);

    @Override
    void close();
}
