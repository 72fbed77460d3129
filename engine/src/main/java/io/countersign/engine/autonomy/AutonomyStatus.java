package io.countersign.engine.autonomy;

import java.time.Instant;

/**
 * Where a model stands. Immutable.
 *
 * @param model its name
 * @param level how far it is trusted
 * @param since when it came to that level
 * @param by who put it there; {@link #RULE} if nobody did
 * @param reason why, as a sentence
 * @param pinned whether a person chose the level, so that no rule raises it
 * @param alarm the drift alarm that stands, as a short text; empty if none
 * @param window its latest calls
 * @param probation how many calls it has made on probation
 */
public record AutonomyStatus(
        String model,
        AutonomyLevel level,
        Instant since,
        String by,
        String reason,
        boolean pinned,
        String alarm,
        CallWindow window,
        int probation) {
    /** Who changes levels when no person does. */
    public static final String RULE = "rule";

    /** A model of which nothing is known. */
    public static AutonomyStatus initial(String model) {
        return new AutonomyStatus(
                model,
                AutonomyLevel.FULL,
                Instant.EPOCH,
                RULE,
                "Nothing speaks against it.",
                false,
                "",
                CallWindow.EMPTY,
                0);
    }

    AutonomyStatus at(AutonomyLevel next, Instant now, String who, String why, boolean pin) {
        return new AutonomyStatus(model, next, now, who, why, pin, alarm, CallWindow.EMPTY, 0);
    }

    AutonomyStatus observing(CallWindow latest, int onProbation) {
        return new AutonomyStatus(model, level, since, by, reason, pinned, alarm, latest, onProbation);
    }

    AutonomyStatus alarmed(String latest) {
        return new AutonomyStatus(model, level, since, by, reason, pinned, latest, window, 0);
    }
}
