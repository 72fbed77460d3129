package io.countersign.app.triage.item;

import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.TaskRunner;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reviewer called ada at work on a fake queue, with a table of the rows that were added. */
final class Bench implements ItemNavigation {
    static final String LOAN = """
            {"input": {"credit_amount": 5951}, "model_output": {"limit": 500, "grant": true}, "confidence": 0.62}""";

    final TestClock clock = new TestClock();
    final FakeQueue queue = new FakeQueue(clock);
    final FakeOutbox outbox = new FakeOutbox();
    final List<String> moves = new ArrayList<>();
    final ItemViewModel model;
    final RememberedDrafts drafts;
    private final List<ReviewRow> rows = new ArrayList<>();

    Bench() {
        this(new DirectTaskRunner());
    }

    Bench(TaskRunner tasks) {
        this(tasks, new RememberedDrafts());
    }

    /** With what an earlier run kept. */
    Bench(TaskRunner tasks, RememberedDrafts drafts) {
        this.drafts = drafts;
        model = new ItemViewModel(
                new ItemDesk(
                        queue,
                        outbox,
                        tasks,
                        Runnable::run,
                        clock.ticker,
                        clock,
                        new Reviewer("ada"),
                        () -> ItemSettings.DEFAULT,
                        drafts),
                this);
    }

    ReviewRow add(String id) {
        return add(Rows.row(id));
    }

    ReviewRow add(String id, RiskLevel level) {
        return add(Rows.row(id).level(level));
    }

    ReviewRow add(Rows rows) {
        ReviewRow row = queue.add(rows.item(LOAN));
        this.rows.add(row);
        return row;
    }

    /** Opens the row as a person does who looks at each. */
    void open(ReviewRow row) {
        clock.advance(Duration.ofSeconds(1));
        model.open(Optional.of(row));
    }

    @Override
    public void advanceFrom(ReviewId done) {
        moves.add("advance from " + done);
        int at = rows.stream().map(ReviewRow::id).toList().indexOf(done) + 1;
        if (at < rows.size()) {
            model.open(Optional.of(rows.get(at)));
            clock.advance(Duration.ofMillis(200));
        }
    }

    @Override
    public void returnTo(ReviewRow row) {
        moves.add("return to " + row.id());
    }

    Standing standing() {
        return model.standingProperty().get();
    }

    Composing mode() {
        return model.composer().modeProperty().get();
    }

    Optional<String> openId() {
        return model.screenProperty().get() instanceof ItemScreen.Open(OpenItem item)
                ? Optional.of(item.id().value())
                : Optional.empty();
    }

    /** The changed output that was begun on the item that is open. */
    Optional<String> draftedOutput() {
        return model.screenProperty().get() instanceof ItemScreen.Open(OpenItem item)
                ? model.composer().draftedOutput(item)
                : Optional.empty();
    }

    String notice() {
        return model.noticeProperty().get().map(Notice::sentence).orElse("");
    }
}
