package io.countersign.app.triage.bulk;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Verdict;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the person has to enter before a run begins. */
public final class BulkForm {
    /** Up to so many items no count has to be typed. */
    public static final int FEW = 50;

    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty typedCount = new SimpleStringProperty("");

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty typedCountProperty() {
        return typedCount;
    }

    /** What keeps the run from beginning, as a sentence; empty if nothing does. */
    public Optional<String> missing(BulkKind kind, BulkPlan plan) {
        int items = plan.rows().size();
        if (items == 0) {
            return Optional.of(Texts.of("bulk.missing.items"));
        }
        if (kind == BulkKind.REJECT && reason.get().isBlank()) {
            return Optional.of(Texts.of("bulk.missing.reason"));
        }
        int excess = reason.get().strip().length() - Verdict.LONGEST_REASON;
        if (excess > 0) {
            return Optional.of(Texts.of("item.reason.too-long", excess));
        }
        boolean typed = typedCount.get().replaceAll("[\\s,.]", "").equals(Integer.toString(items));
        return items <= FEW || typed ? Optional.empty() : Optional.of(Texts.of("bulk.missing.count", items));
    }

    void clear() {
        reason.set("");
        typedCount.set("");
    }
}
