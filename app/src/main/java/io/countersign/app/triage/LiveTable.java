package io.countersign.app.triage;

import io.countersign.app.async.PulseSignal;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.index.JudgedFirst;
import io.countersign.app.triage.index.QueueFollower;
import io.countersign.app.triage.index.RowSink;
import io.countersign.app.triage.index.SharedRows;
import io.countersign.app.triage.index.TriageProjection;
import io.countersign.app.triage.index.WithheldRows;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is asked of the queue and what is shown of it, brought to the FX thread once per frame. */
public final class LiveTable implements AutoCloseable {
    private final PulseSignal signal;
    private final TriageProjection projection;
    private final Consumer<IndexView> shown;
    private final ReadOnlyObjectWrapper<IndexView> view;
    private final ReadOnlyObjectWrapper<TriageQuery> query = new ReadOnlyObjectWrapper<>(TriageQuery.DEFAULT);
    private final ReadOnlyObjectWrapper<FeedStatus> status = new ReadOnlyObjectWrapper<>(new FeedStatus.Loading(0, 0));
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(new Emptiness.Loading(0, 0));
    private Optional<QueueFollower> follower = Optional.empty();

    /**
     * @param shown told of every view, before anybody else
     */
    LiveTable(QueueDesk desk, Consumer<IndexView> shown) {
        this.shown = shown;
        signal = new PulseSignal(desk.pulses(), this::deliver);
        projection = new TriageProjection(desk.reviewer(), query.get(), desk.clock(), desk.thread(), signal::mark);
        view = new ReadOnlyObjectWrapper<>(projection.view());
    }

    /**
     * Shows this queue from now on.
     *
     * @param judgedFirst the rows of which the model's advice is not shown
     * @param changes told of the rows that change, on a background thread; not of those that are read at first
     */
    public void follow(ReviewQueue queue, JudgedFirst judgedFirst, Consumer<List<ReviewRow>> changes) {
        var seen = new WithheldRows(projection, judgedFirst);
        var started = QueueFollower.of(queue, new SharedRows(seen, changes));
        follower = Optional.of(started);
        started.start();
    }

    /** Other rows than before are to be shown without advice. */
    public void readAgain() {
        follower.ifPresent(QueueFollower::readAgain);
    }

    /** Where rows may be put, from any thread. */
    public RowSink sink() {
        return projection;
    }

    public void tryToReconnect() {
        follower.ifPresent(QueueFollower::tryNow);
    }

    /** Shows other items, or in another order. */
    public void ask(TriageQuery wanted) {
        if (!wanted.equals(query.get())) {
            query.set(wanted);
            projection.ask(wanted);
        }
    }

    /** Sorts by a column; by the one that is sorted by already, the other way round. */
    public void sortBy(TriageColumn column) {
        var sort = query.get().sort();
        ask(query.get().withSort(sort.column() == column ? sort.reversed() : column.firstSort()));
    }

    public void filter(TriageFilter filter) {
        ask(query.get().withFilter(filter));
    }

    public void clearFilters() {
        filter(TriageFilter.OPEN);
    }

    /** Shows again what the person skipped or snoozed. */
    public void showHidden() {
        filter(query.get().filter().withHidden(true));
    }

    /** Takes in what is new. */
    public void takeInNew() {
        projection.takeIn();
    }

    void keepOrder(boolean kept) {
        projection.keepOrder(kept);
    }

    void timePasses() {
        projection.timePasses();
    }

    public ReadOnlyObjectProperty<IndexView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What was asked for last; the view's own query is an older one while it is being answered. */
    public ReadOnlyObjectProperty<TriageQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FeedStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    private void deliver() {
        IndexView next = projection.view();
        FeedStatus now = projection.status();
        shown.accept(next);
        view.set(next);
        status.set(now);
        emptiness.set(Emptiness.of(next, now));
    }

    @Override
    public void close() {
        follower.ifPresent(QueueFollower::close);
        signal.close();
    }
}
