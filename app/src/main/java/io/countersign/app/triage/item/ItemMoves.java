package io.countersign.app.triage.item;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import java.util.function.Consumer;
import java.util.function.Function;

/** The moves that are no verdicts. They need the queue; when it cannot be reached they are refused, not kept. */
final class ItemMoves {
    private final ItemDesk desk;
    private final Consumer<String> failed;
    private OperationId operation = OperationId.next();

    ItemMoves(ItemDesk desk, Consumer<String> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /** A remark begins; however often it is sent, it is one. */
    void begin() {
        operation = OperationId.next();
    }

    void skip(ReviewId item, ClaimToken token, Consumer<ReviewRow> done) {
        move("skip " + item, queue -> queue.skip(item, token), done);
    }

    void snooze(ReviewId item, ClaimToken token, SnoozeChoice choice, Consumer<ReviewRow> done) {
        var until = choice.until(desk.clock());
        move("snooze " + item, queue -> queue.snooze(item, token, until), done);
    }

    void escalate(ReviewId item, ClaimToken token, String reason, Consumer<ReviewRow> done) {
        move("escalate " + item, queue -> queue.escalate(item, token, reason), done);
    }

    void comment(ReviewId item, String text, Consumer<ReviewRow> done) {
        OperationId id = operation;
        move("comment on " + item, queue -> queue.comment(item, desk.reviewer(), id, text), done);
    }

    void reopen(ReviewId item, String reason, Consumer<ReviewRow> done) {
        OperationId id = operation;
        move("reopen " + item, queue -> queue.reopen(item, desk.reviewer(), id, reason), done);
    }

    private void move(String title, Function<ReviewQueue, MoveOutcome> move, Consumer<ReviewRow> done) {
        desk.tasks()
                .start(BackgroundTask.of(title, progress -> move.apply(desk.queue()))
                        .onDone(outcome -> answered(outcome, done))
                        .onFailure(cause -> failed.accept(Sentences.of(cause, Texts.of("item.move.failed")))));
    }

    private void answered(MoveOutcome outcome, Consumer<ReviewRow> done) {
        switch (outcome) {
            case MoveOutcome.Done(ReviewRow row) -> done.accept(row);
            case MoveOutcome.Lost lost -> failed.accept(Texts.of("item.move.lost"));
            case MoveOutcome.Unknown unknown -> failed.accept(Texts.of("item.vanished"));
        }
    }
}
