package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.engine.review.ReviewRow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Where the table is scrolled to; keeps what the person looks at in its place on the screen. */
final class TableScroll {
    private final TableView<?> table;
    private Consumer<Boolean> atTop = top -> {};

    /** A row and how many rows above it are in sight. */
    record Anchor(ReviewRow row, int rowsAbove) {}

    TableScroll(TableView<?> table) {
        this.table = table;
        table.skinProperty().subscribe(skin -> flow().ifPresent(this::watch));
    }

    /** Tells whether the table is at its top, whenever it is scrolled. */
    void onTop(Consumer<Boolean> listener) {
        atTop = listener;
    }

    /** The selected row if it is in sight, else the first row in sight. */
    Optional<Anchor> anchor(IndexView view, @Nullable ReviewRow selected) {
        int first = firstInSight();
        if (first < 0 || first >= view.size()) {
            return Optional.empty();
        }
        int at = selected == null ? IndexView.NONE : view.positionOf(selected.id());
        boolean inSight = at >= first && at <= lastInSight();
        int kept = inSight ? at : first;
        return first == 0 && !inSight ? Optional.empty() : Optional.of(new Anchor(view.row(kept), kept - first));
    }

    /** Puts the anchor where it was; without one, or if it is gone, shows the top for a new question. */
    void restore(Optional<Anchor> anchor, IndexView view, boolean sameQuestion) {
        int at = anchor.map(kept -> view.positionOf(kept.row().id())).orElse(IndexView.NONE);
        if (at != IndexView.NONE) {
            int top = Math.max(0, at - anchor.map(Anchor::rowsAbove).orElse(0));
            flow().ifPresent(flow -> flow.scrollToTop(top));
        } else if (!sameQuestion) {
            flow().ifPresent(flow -> flow.scrollToTop(0));
        }
    }

    /** Scrolls as little as needed to show a row whole. */
    void reveal(int position) {
        if (position >= 0) {
            flow().ifPresent(flow -> flow.scrollTo(position));
        }
    }

    private int firstInSight() {
        return flow().map(flow -> indexOf(flow.getFirstVisibleCell())).orElse(-1);
    }

    private int lastInSight() {
        return flow().map(flow -> indexOf(flow.getLastVisibleCell())).orElse(-1);
    }

    private static int indexOf(@Nullable IndexedCell<?> cell) {
        return cell == null ? -1 : cell.getIndex();
    }

    private void watch(VirtualFlow<?> flow) {
        flow.positionProperty().subscribe(position -> atTop.accept(position.doubleValue() == 0));
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
