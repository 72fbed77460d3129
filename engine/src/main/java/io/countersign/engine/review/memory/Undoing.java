package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.VerdictId;
import org.jspecify.annotations.Nullable;

/** What taking a verdict back makes of an item: pure functions from an item to the item afterwards. */
final class Undoing {
    private Undoing() {}

    static Transition<UndoOutcome> undo(Dossier item, VerdictId verdict, Reviewer by, Law law) {
        @Nullable Answered answered = item.answers().get(verdict);
        if (answered == null || !answered.by().equals(by)) {
            return Transition.none(item, new UndoOutcome.Unknown());
        }
        if (answered.undone()) {
            return Transition.none(item, new UndoOutcome.Undone(item.row()));
        }
        if (item.ballot().find(verdict).isEmpty()) {
            return Transition.none(item, new UndoOutcome.Unknown());
        }
        if (item.row().state().isPublished()) {
            return Transition.none(item, new UndoOutcome.TooLate(item.row()));
        }
        Dossier open = withdraw(item, verdict, law).with(verdict, answered.takenBack());
        return Transition.of(
                open, new UndoOutcome.Undone(open.row()), new Note("undone", by.name(), "", verdict.value()));
    }

    private static Dossier withdraw(Dossier item, VerdictId verdict, Law law) {
        Ballot left = item.ballot().without(verdict);
        @Nullable
        Decision decision =
                item.decision() == null ? null : left.decision(item.row(), law).orElse(null);
        var edit = RowEdit.of(item.row()).approvals(left.approvals());
        if (decision == null && item.row().state() != ReviewState.CLAIMED) {
            edit.free(left.waiting());
        }
        return item.with(left, decision).with(edit);
    }
}
