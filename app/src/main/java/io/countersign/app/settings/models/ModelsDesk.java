package io.countersign.app.settings.models;

import io.countersign.app.async.TaskRunner;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.review.Reviewer;
import java.time.Clock;

/**
 * What models' levels are shown and changed with.
 *
 * @param me who sits here
 * @param role the word for what the person may do
 * @param mayChange whether that includes choosing levels; the board has the last word
 */
public record ModelsDesk(
        AutonomyBoard board, Reviewer me, String role, boolean mayChange, TaskRunner tasks, Clock clock) {}
