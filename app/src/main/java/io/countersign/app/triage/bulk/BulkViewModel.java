package io.countersign.app.triage.bulk;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.RunningTask;
import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.item.ItemDesk;
import io.countersign.app.triage.item.ItemViewModel;
import io.countersign.app.triage.item.Sentences;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One verdict on many items. To be used on the FX thread. */
public final class BulkViewModel {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final QueueViewModel queue;
    private final ItemViewModel item;
    private final ItemDesk desk;
    private final BulkForm form = new BulkForm();
    private final SimpleObjectProperty<BulkScope> scope = new SimpleObjectProperty<>(BulkScope.MARKED);
    private final ReadOnlyObjectWrapper<BulkScreen> screen = new ReadOnlyObjectWrapper<>(new BulkScreen.Closed());
    private Optional<BulkRun> last = Optional.empty();
    private Optional<RunningTask> working = Optional.empty();
    private long asked;

    public BulkViewModel(QueueViewModel queue, ItemViewModel item) {
        this.queue = queue;
        this.item = item;
        this.desk = item.desk();
        item.ledger().onChange(track -> last.ifPresent(run -> run.changed(track)));
        scope.subscribe((before, now) -> planAnew());
    }

    public ReadOnlyObjectProperty<BulkScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** Which items are meant; the plan follows. */
    public SimpleObjectProperty<BulkScope> scopeProperty() {
        return scope;
    }

    public BulkForm form() {
        return form;
    }

    /** How many items are marked. */
    public int marked() {
        return queue.marks().countProperty().get();
    }

    /** How many items the filter lets through. */
    public int matching() {
        return queue.table().viewProperty().get().counts().matching();
    }

    /** How many items there are. */
    public int total() {
        return queue.table().viewProperty().get().counts().total();
    }

    /** Whether the keys that decide mean the marked items. */
    public boolean takesKeys() {
        return marked() > 0 || isOpen();
    }

    public boolean isOpen() {
        return !(screen.get() instanceof BulkScreen.Closed);
    }

    /** Begins to decide the marked items, or, if none is marked, all that match. */
    public void open(BulkKind kind) {
        if (screen.get() instanceof BulkScreen.Running(BulkRun run)
                && run.runningProperty().get()) {
            return;
        }
        form.clear();
        scope.set(marked() > 0 ? BulkScope.MARKED : BulkScope.MATCHING);
        plan(kind);
    }

    /** Gives the verdicts, if nothing is missing. */
    public void start() {
        if (screen.get() instanceof BulkScreen.Planned(BulkKind kind, BulkPlan plan)
                && form.missing(kind, plan).isEmpty()) {
            String reason = form.reasonProperty().get().strip();
            queue.deselect();
            begin(new BulkOrder(
                    kind, reason, plan.rows(), rules(), desk.settings().hold()));
        }
    }

    /** Stops before the next item; what was given stays given. */
    public void cancel() {
        working.ifPresent(RunningTask::cancel);
    }

    /** Back to the single item; a run goes on. */
    public void close() {
        asked++;
        screen.set(new BulkScreen.Closed());
    }

    /** Shows the last run again. */
    public void showLast() {
        last.ifPresent(run -> screen.set(new BulkScreen.Running(run)));
    }

    public boolean hasRun() {
        return last.isPresent();
    }

    /** Whether the last thing that was decided is a run of which something can be taken back. */
    public boolean canUndo() {
        return last.filter(BulkRun::canBeUndone).isPresent() && lastVerdictIsOfTheRun();
    }

    /** Takes back the whole run, as far as it is not published. */
    public void undo() {
        last.ifPresent(run -> {
            cancel();
            run.undo();
            screen.set(new BulkScreen.Running(run));
        });
    }

    private boolean lastVerdictIsOfTheRun() {
        return item.ledger()
                .newest(track -> track.phase().canBeUndone())
                .filter(track ->
                        last.filter(run -> run.holds(track.verdict().id())).isPresent())
                .isPresent();
    }

    private void planAnew() {
        switch (screen.get()) {
            case BulkScreen.Counting(BulkKind kind) -> plan(kind);
            case BulkScreen.Planned(BulkKind kind, BulkPlan before) -> plan(kind);
            case BulkScreen.Closed closed -> {}
            case BulkScreen.Running running -> {}
        }
    }

    private void plan(BulkKind kind) {
        IndexView view = queue.table().viewProperty().get();
        Set<ReviewId> marked = queue.marks().ids();
        BulkScope wanted = scope.get();
        BulkRules rules = rules();
        long number = ++asked;
        screen.set(new BulkScreen.Counting(kind));
        desk.tasks()
                .start(Texts.of("bulk.counting"), progress -> BulkPlan.of(rows(view, wanted, marked), rules), plan -> {
                    if (number == asked) {
                        screen.set(new BulkScreen.Planned(kind, plan));
                    }
                });
    }

    private static Stream<ReviewRow> rows(IndexView view, BulkScope scope, Set<ReviewId> marked) {
        return switch (scope) {
            case MARKED -> marked.stream().map(view::find).filter(Objects::nonNull);
            case MATCHING -> IntStream.range(0, view.size()).filter(view::stays).mapToObj(view::row);
        };
    }

    /** Verdicts that do not count leave the item open to this person. */
    private BulkRules rules() {
        Set<ReviewId> decided = Set.copyOf(item.ledger().byItem().values().stream()
                .filter(track -> track.phase() != Phase.REFUSED)
                .map(track -> track.item())
                .toList());
        return new BulkRules(
                desk.reviewer(),
                desk.settings().blindFirst(),
                decided::contains,
                desk.clock().instant());
    }

    private void begin(BulkOrder order) {
        var run = new BulkRun(order, item.ledger(), item::takeBack);
        last = Optional.of(run);
        screen.set(new BulkScreen.Running(run));
        var work = new BulkWork(
                order,
                desk.queue(),
                desk.outbox(),
                () -> LockSupport.parkNanos(PAUSE.toNanos()),
                (result, place) -> desk.fx().execute(() -> run.arrived(place, result)));
        String title = Texts.of(
                order.kind() == BulkKind.APPROVE ? "bulk.task.approve" : "bulk.task.reject",
                order.rows().size());
        working = Optional.of(desk.tasks()
                .start(BackgroundTask.of(title, progress -> {
                            try {
                                return work.run(progress);
                            } finally {
                                desk.fx().execute(run::ended);
                            }
                        })
                        .onFailure(cause -> run.failed(Sentences.of(cause, Texts.of("item.verdict.not-kept"))))
                        .shownToPeople()));
    }
}
