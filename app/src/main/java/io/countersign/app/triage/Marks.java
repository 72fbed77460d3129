package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The items that the person picked to do something with all of them. */
public final class Marks {
    private final Set<ReviewId> ids = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Runnable changed;

    /**
     * @param changed told after every change
     */
    Marks(Runnable changed) {
        this.changed = changed;
    }

    public boolean has(ReviewId id) {
        return ids.contains(id);
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The ids as they are now, in no order. */
    public Set<ReviewId> ids() {
        return Set.copyOf(ids);
    }

    void toggle(ReviewId id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        tell();
    }

    void add(List<ReviewId> more) {
        ids.addAll(more);
        tell();
    }

    void clear() {
        ids.clear();
        tell();
    }

    /** Lets go of what is no longer to be decided. */
    void keepOpen(IndexView view) {
        if (ids.removeIf(id -> !isOpen(view.find(id)))) {
            tell();
        }
    }

    private static boolean isOpen(@Nullable ReviewRow row) {
        return row != null && row.state().isOpen();
    }

    private void tell() {
        count.set(ids.size());
        changed.run();
    }
}
