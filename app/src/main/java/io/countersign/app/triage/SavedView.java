package io.countersign.app.triage;

import io.countersign.app.triage.query.Ownership;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageFilter;
import io.countersign.app.triage.query.TriageQuery;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.List;
import java.util.Set;

/** A query with a name. */
public record SavedView(String name, TriageQuery query) {
    private static final Set<ReviewState> IN_HAND =
            Set.of(ReviewState.PENDING, ReviewState.CLAIMED, ReviewState.SECOND, ReviewState.HELD);

    /** The views that everybody has. */
    public static List<SavedView> builtIn() {
        return List.of(
                new SavedView(Texts.of("queue.view.due-next"), TriageQuery.DEFAULT),
                new SavedView(Texts.of("queue.view.high-risk"), highRisk()),
                of("queue.view.mine", TriageFilter.OPEN.withStates(IN_HAND).withOwners(Set.of(Ownership.MINE))),
                of("queue.view.second", TriageFilter.OPEN.withStates(Set.of(ReviewState.SECOND))),
                of("queue.view.escalated", TriageFilter.OPEN.withText("is:escalated")));
    }

    /** Whether it shows the same items, in whatever order. */
    boolean asks(TriageFilter filter) {
        return query.filter().equals(filter);
    }

    private static SavedView of(String nameKey, TriageFilter filter) {
        return new SavedView(Texts.of(nameKey), TriageQuery.DEFAULT.withFilter(filter));
    }

    private static TriageQuery highRisk() {
        return new TriageQuery(
                TriageFilter.OPEN.withLevels(Set.of(RiskLevel.HIGH, RiskLevel.CRITICAL)),
                new TriageSort(TriageColumn.RISK, false));
    }
}
