package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.DecisionStream.Portion;
import io.countersign.engine.decision.log.DecisionStream.Position;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The decision log with the watch that has taken it so far, and what happened that may not be recorded yet. For one thread. */
final class FollowedLog {
    private static final int MOST_BATCHES = 200;

    private final DecisionStream stream;
    private final DriftBoard board;
    private final Deque<DriftEvent> pending = new ArrayDeque<>();
    private DriftWatch watch;
    private boolean demanded;
    private Position position;
    private boolean caughtUp;
    private String notice = "";

    /** Goes on from the saved state, or begins with this plan and the oldest decision that the log holds. */
    FollowedLog(DecisionStream stream, DriftBoard board, DriftPlan plan) {
        this.stream = stream;
        this.board = board;
        position = stream.beginning();
        watch = new DriftWatch(plan, position.batches());
        board.saved().ifPresent(this::resume);
    }

    /** Takes what comes next, waiting so long for it; whether something came. */
    boolean step(Duration patience) {
        Portion portion = stream.after(position, MOST_BATCHES, patience);
        long number = portion.next().batches() - portion.batches().size();
        for (RecordBatch batch : portion.batches()) {
            number++;
            watch.take(number, batch).forEach(this::keep);
        }
        position = portion.next();
        demanded &= portion.isEmpty();
        caughtUp = portion.batches().size() < MOST_BATCHES;
        return !portion.isEmpty();
    }

    /** Goes on from the saved state if whoever saves it has seen another log than this one. */
    void agree() {
        boolean other = board.lineage().stream().anyMatch(saved -> saved != watch.lineage());
        if (other) {
            board.saved().ifPresent(this::resume);
        }
    }

    /** Makes everybody who follows the log go by this plan from here on, unless they do. */
    void demand(DriftPlan plan) {
        if (!demanded && !plan.equals(watch.plan())) {
            stream.append(PlanNote.of(plan).note());
            demanded = true;
        }
    }

    /** What happened and was not recorded yet, as far as is known. */
    List<DriftEvent> pending() {
        return List.copyOf(pending);
    }

    /** Everything up to there was recorded. */
    void recorded(Place place) {
        pending.removeIf(event -> event.place().compareTo(place) <= 0);
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    DriftWatch watch() {
        return watch;
    }

    DriftBoard.Saved saved() {
        return new DriftBoard.Saved(watch.lineage(), watch.checkpoint(position).bytes());
    }

    String notice() {
        return notice;
    }

    private void keep(DriftEvent event) {
        pending.addLast(event);
        if (pending.size() > DriftBoard.KEPT) {
            pending.removeFirst();
        }
    }

    private void resume(DriftBoard.Saved saved) {
        try {
            DriftCheckpoint checkpoint = DriftCheckpoint.of(saved.bytes());
            var resumed = new DriftWatch(checkpoint);
            refuseForeign(checkpoint.position());
            watch = resumed;
            position = checkpoint.position();
            pending.clear();
            notice = "";
        } catch (InvalidCheckpointException refused) {
            notice = refused.getMessage() + ". They learn anew from what the decision log still holds.";
        }
    }

    private void refuseForeign(Position saved) {
        try {
            if (stream.after(saved, 1, Duration.ZERO).next().batches() < saved.batches()) {
                throw new InvalidCheckpointException("is of a decision log that is gone", null);
            }
        } catch (IllegalArgumentException foreign) {
            throw new InvalidCheckpointException("is of another decision log", foreign);
        }
    }
}
