package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.query.Ownership;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.journal.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The Queue screen: the live table, which item is selected, which are marked. To be used on the FX thread. */
public final class QueueViewModel implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final QueueDesk desk;
    private final LiveTable table;
    private final Cursor cursor;
    private final Marks marks = new Marks(this::revise);
    private final SavedViews savedViews;
    private final Layouts layouts;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private DeliveryStates deliveries = DeliveryStates.NONE;
    private Subscription subscriptions;
    private boolean atTop = true;

    public QueueViewModel(QueueDesk desk) {
        this.desk = desk;
        table = new LiveTable(desk, this::shown);
        cursor = new Cursor(table.viewProperty().get());
        savedViews = new SavedViews(desk.savedViews());
        layouts = new Layouts(desk.savedViews(), savedViews, table);
        now = new ReadOnlyObjectWrapper<>(desk.clock().instant());
        subscriptions = desk.ticker().every(SECOND, this::timePassed);
    }

    /** Shows how far these verdicts are. */
    public void show(DeliveryStates verdicts) {
        deliveries = verdicts;
        subscriptions = subscriptions.and(verdicts.onChange(this::revise));
        revise();
    }

    public void selectAt(int position) {
        cursor.goTo(position);
        touch();
    }

    /** Selects an item that the table may not show. */
    public void select(ReviewRow row) {
        cursor.goTo(row);
        touch();
    }

    /** Goes down by so many rows; up if negative. */
    public void move(int rows) {
        cursor.move(rows);
        touch();
    }

    /** Selects the next item that this person may decide; nothing, if there is none. */
    public void selectNextOpen(ReviewId after) {
        cursor.goToNext(after, this::mayDecide);
        touch();
    }

    /** Steps back: first the marks go, then the selection. */
    public void back() {
        if (marks.countProperty().get() > 0) {
            marks.clear();
        } else {
            cursor.clear();
        }
        touch();
    }

    /** Lets go of the selection and of all marks. */
    public void deselect() {
        marks.clear();
        cursor.clear();
        touch();
    }

    /** Marks the selected row, or lets go of it. */
    public void markSelected() {
        Optional.ofNullable(cursor.rowProperty().get()).ifPresent(row -> marks.toggle(row.id()));
        touch();
    }

    /** Marks a row, or lets go of it. */
    public void mark(int position) {
        marks.toggle(view().row(position).id());
        touch();
    }

    /** Marks the selected row and all up to the one so many below it, and selects that one. */
    public void markAndMove(int rows) {
        int from = cursor.positionProperty().get();
        cursor.move(rows);
        markFrom(from);
    }

    /** Marks everything from the selected row to this one, and selects it. */
    public void markTo(int position) {
        int from = cursor.positionProperty().get();
        cursor.goTo(position);
        markFrom(from);
    }

    private void markFrom(int before) {
        int to = cursor.positionProperty().get();
        int from = before == Cursor.NOWHERE ? to : before;
        if (to != Cursor.NOWHERE) {
            marks.add(IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                    .mapToObj(at -> view().row(at).id())
                    .toList());
        }
        touch();
    }

    /** Keeps what is asked now under a name. */
    public void saveView(String name) {
        layouts.save(name);
    }

    /** Tells whether the table is scrolled to its top. */
    public void scrolled(boolean toTop) {
        atTop = toTop;
        touch();
    }

    public LiveTable table() {
        return table;
    }

    public Marks marks() {
        return marks;
    }

    public SavedViews savedViews() {
        return savedViews;
    }

    /** Which view is shown, and how the table is arranged in it. */
    public Layouts layouts() {
        return layouts;
    }

    /** The terms of the search that mean nothing, and are left out. */
    public List<String> unreadTerms() {
        return table.queryProperty().get().filter().unreadTerms(desk.reviewer());
    }

    /** The selected row as it is now, also if the table no longer shows it; null if nothing is selected. */
    public ReadOnlyObjectProperty<@Nullable ReviewRow> selectedProperty() {
        return cursor.rowProperty();
    }

    /** Where the selected row is in the table, or -1. */
    public ReadOnlyIntegerProperty selectedPositionProperty() {
        return cursor.positionProperty();
    }

    /** Rises whenever something that rows show may have changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Ticks once a second. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public Ownership ownershipOf(ReviewRow row) {
        return Ownership.of(row, desk.reviewer());
    }

    public Optional<DeliveryState> deliveryOf(ReviewRow row) {
        return deliveries.of(row.id());
    }

    private IndexView view() {
        return table.viewProperty().get();
    }

    private boolean mayDecide(ReviewRow row) {
        boolean undecidedHere = deliveryOf(row)
                .filter(state -> state != DeliveryState.SUPERSEDED)
                .isEmpty();
        return row.state().isOpen()
                && ownershipOf(row) != Ownership.OTHERS
                && !row.hidden().hides(desk.reviewer(), desk.clock().instant())
                && undecidedHere;
    }

    private void shown(IndexView next) {
        if (next.arrangement() != view().arrangement()) {
            marks.keepOpen(next);
        }
        cursor.follow(next);
        revise();
    }

    private void touch() {
        table.keepOrder(!atTop
                || cursor.rowProperty().get() != null
                || marks.countProperty().get() > 0);
    }

    private void revise() {
        revision.set(revision.get() + 1);
    }

    private void timePassed() {
        now.set(desk.clock().instant());
        table.timePasses();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        table.close();
        desk.thread().close();
    }
}
