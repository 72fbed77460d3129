package io.countersign.engine.autonomy;

import static io.countersign.engine.autonomy.AutonomyLevel.FALLBACK;
import static io.countersign.engine.autonomy.AutonomyLevel.FULL;
import static io.countersign.engine.autonomy.AutonomyLevel.LOCKED;
import static io.countersign.engine.autonomy.AutonomyLevel.REDUCED;
import static io.countersign.engine.autonomy.AutonomyStatus.RULE;

import java.time.Instant;
import java.util.Locale;

/**
 * How levels change. Down at once, to the worst that calls or an alarm demand; up one level at a time, and only by what was
 * earned: a model that is not asked may advise again after the cool-down, one that advises decides again after its
 * probation, and what is locked or what a person chose only a person raises. Pure; thread-safe.
 */
public final class AutonomyRules {
    private final AutonomyLimits limits;

    public AutonomyRules(AutonomyLimits limits) {
        this.limits = limits;
    }

    /** Where a model stands after an event. */
    public AutonomyStatus next(AutonomyStatus status, AutonomyEvent event, Instant now) {
        return switch (event) {
            case AutonomyEvent.Calls(var portion) -> afterCalls(status, portion, now);
            case AutonomyEvent.DriftAlarm(var detail) -> afterAlarm(status.alarmed(detail), now);
            case AutonomyEvent.DriftCleared() -> status.alarmed("");
            case AutonomyEvent.Pinned(var level, var by, var reason) -> status.at(level, now, by, reason, true);
            case AutonomyEvent.Released(var by, var reason) -> released(status, now, by, reason);
            case AutonomyEvent.TimePassed() -> afterTime(status, now);
        };
    }

    private AutonomyStatus afterCalls(AutonomyStatus status, CallWindow.Portion portion, Instant now) {
        CallWindow window = status.window().plus(portion, limits.window());
        if (window.calls() >= limits.least()) {
            AutonomyLevel demanded = limits.demandedBy(window.failedShare());
            if (demanded.isBelow(status.level())) {
                return status.at(demanded, now, RULE, failed(window), status.pinned());
            }
        }
        return onProbation(status.observing(window, probation(status, window, portion)), now);
    }

    /** Calls count towards the probation as long as the model fails less than half as often as would make it fall. */
    private int probation(AutonomyStatus status, CallWindow window, CallWindow.Portion portion) {
        boolean steady =
                window.failedShare() < limits.reduced() / 2 && status.alarm().isEmpty();
        return steady ? Math.min(limits.probation(), status.probation() + portion.calls()) : 0;
    }

    private AutonomyStatus onProbation(AutonomyStatus status, Instant now) {
        boolean earned = status.level() == REDUCED && !status.pinned() && status.probation() >= limits.probation();
        return earned
                ? status.at(FULL, now, RULE, "It answered %d calls on probation.".formatted(limits.probation()), false)
                : status;
    }

    private AutonomyStatus afterAlarm(AutonomyStatus status, Instant now) {
        return REDUCED.isBelow(status.level())
                ? status.at(REDUCED, now, RULE, "Drift alarm: " + status.alarm() + ".", status.pinned())
                : status;
    }

    private AutonomyStatus afterTime(AutonomyStatus status, Instant now) {
        boolean rested = status.level() == FALLBACK
                && !status.pinned()
                && !now.isBefore(status.since().plus(limits.coolDown()));
        return rested
                ? status.at(REDUCED, now, RULE, "It was left alone long enough; it advises on probation.", false)
                : status;
    }

    private static AutonomyStatus released(AutonomyStatus status, Instant now, String by, String reason) {
        boolean mayNotDecide = status.level() == LOCKED
                || (status.level() == FULL && !status.alarm().isEmpty());
        AutonomyLevel level = mayNotDecide ? REDUCED : status.level();
        return status.at(level, now, by, reason, false);
    }

    private static String failed(CallWindow window) {
        return String.format(
                Locale.ROOT, "%.0f %% of its latest %,d calls failed.", 100 * window.failedShare(), window.calls());
    }
}
