package io.countersign.engine.review.memory;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How items move without a verdict: pure functions from an item to the item afterwards. */
final class Moving {
    private Moving() {}

    static Transition<MoveOutcome> release(Dossier item, ClaimToken token) {
        return giveBack(item, token, Fence.End.RELEASED, "", row -> row);
    }

    static Transition<MoveOutcome> skip(Dossier item, ClaimToken token) {
        return hide(item, token, Fence.End.SKIPPED, "", Long.MAX_VALUE);
    }

    static Transition<MoveOutcome> snooze(Dossier item, ClaimToken token, Instant until) {
        return hide(item, token, Fence.End.SNOOZED, until.toString(), until.toEpochMilli());
    }

    static Transition<MoveOutcome> escalate(Dossier item, ClaimToken token, String reason) {
        return giveBack(item, token, Fence.End.ESCALATED, reason, RowEdit::escalated);
    }

    static Transition<MoveOutcome> comment(Dossier item, Reviewer by, OperationId operation, String text) {
        if (item.operations().contains(operation)) {
            return Transition.none(item, new MoveOutcome.Done(item.row()));
        }
        var note = new Note("commented", by.name(), text);
        return Transition.of(item.with(operation), new MoveOutcome.Done(item.row()), note);
    }

    /** Opens a published item again; it is due as if it had arrived now. */
    static Transition<MoveOutcome> reopen(
            Dossier item, Reviewer by, OperationId operation, String reason, Instant due) {
        if (item.operations().contains(operation)) {
            return Transition.none(item, new MoveOutcome.Done(item.row()));
        }
        if (!item.row().state().isPublished()) {
            return Transition.none(item, new MoveOutcome.Lost(item.row()));
        }
        Dossier open = item.unclaimed().with(Ballot.EMPTY, null).with(operation).expired(false);
        open = open.with(RowEdit.of(open.row())
                .free(open.ballot().waiting())
                .approvals(0)
                .due(due));
        return Transition.of(open, new MoveOutcome.Done(open.row()), new Note("reopened", by.name(), reason));
    }

    private static Transition<MoveOutcome> hide(
            Dossier item, ClaimToken token, Fence.End end, String detail, long untilMillis) {
        @Nullable Fence fence = item.fence();
        return giveBack(
                item,
                token,
                end,
                detail,
                edit -> fence == null ? edit : edit.hidden(item.row().hidden().and(fence.reviewer(), untilMillis)));
    }

    private static Transition<MoveOutcome> giveBack(
            Dossier item, ClaimToken token, Fence.End end, String detail, UnaryOperator<RowEdit> change) {
        @Nullable Fence fence = item.fence();
        ReviewRow row = item.row();
        if (fence == null || !fence.is(token) || !row.state().isOpen()) {
            return Transition.none(item, new MoveOutcome.Lost(row));
        }
        if (fence.end() == end) {
            return Transition.none(item, new MoveOutcome.Done(row));
        }
        var edit = change.apply(RowEdit.of(row).free(item.ballot().waiting()));
        Dossier free = item.with(edit).with(fence.ended(end));
        var note =
                new Note(end.name().toLowerCase(Locale.ROOT), fence.reviewer().name(), detail);
        return Transition.of(free, new MoveOutcome.Done(free.row()), note);
    }
}
