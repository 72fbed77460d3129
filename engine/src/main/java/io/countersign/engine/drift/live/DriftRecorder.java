package io.countersign.engine.drift.live;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.review.ClaimToken;
import java.util.List;

/**
 * Records what happens while it holds the board: events first, then the levels as they demand, then the state, so that whoever
 * goes on after a death at any moment misses nothing. For one thread.
 */
final class DriftRecorder {
    private static final int MOST_EVENTS = 100;

    private final DriftBoard board;
    private final AutonomyBoard levels;
    private final DriftPace pace;
    private final ClaimToken holder = ClaimToken.next();
    private final Every renewal;
    private final Every saving;
    private boolean holding;
    private boolean unsettled;
    private boolean unsaved;

    DriftRecorder(DriftBoard board, AutonomyBoard levels, DriftPace pace) {
        this.board = board;
        this.levels = levels;
        this.pace = pace;
        renewal = new Every(pace.renewal());
        saving = new Every(pace.save());
    }

    /** Does what is due. */
    void work(FollowedLog log, boolean moved) {
        unsaved |= moved;
        if (renewal.isDue()) {
            hold();
        }
        if (holding) {
            holding = record(log) && settle() && save(log);
        } else if (saving.isDue()) {
            log.agree();
        }
    }

    /** Whether this one records. */
    boolean isHolding() {
        return holding;
    }

    /** Saves and lets go. */
    void close(FollowedLog log) {
        if (holding) {
            saving.hurry();
            work(log, false);
            board.release(holder);
        }
    }

    private void hold() {
        boolean before = holding;
        holding = board.hold(holder, pace.lease());
        if (holding && !before) {
            unsettled = true;
            unsaved = true;
            saving.hurry();
        }
    }

    private boolean record(FollowedLog log) {
        List<DriftEvent> pending = log.pending();
        if (pending.isEmpty()) {
            return true;
        }
        if (!board.record(holder, pending)) {
            return false;
        }
        log.recorded(pending.getLast().place());
        unsettled = true;
        return true;
    }

    private boolean settle() {
        while (unsettled) {
            List<DriftEvent> events = board.eventsAfter(board.settled(), MOST_EVENTS);
            for (DriftEvent event : events) {
                move(event);
                if (!board.settle(holder, event.place())) {
                    return false;
                }
            }
            unsettled = !events.isEmpty();
        }
        return true;
    }

    private void move(DriftEvent event) {
        String model = event.stream().model();
        switch (event) {
            case DriftEvent.Raised(var place, SignalAlarm alarm)
            when alarm.trust() -> levels.report(model, new AutonomyEvent.DriftAlarm(alarm.words()));
            case DriftEvent.Accepted accepted
            when accepted.clears() -> levels.report(model, new AutonomyEvent.DriftCleared());
            case DriftEvent.Raised _, DriftEvent.Accepted _ -> {}
        }
    }

    private boolean save(FollowedLog log) {
        if (!unsaved || !saving.isDue()) {
            return true;
        }
        boolean saved = board.save(holder, log.saved());
        unsaved = !saved;
        return saved;
    }
}
