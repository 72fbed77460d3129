package io.countersign.app.triage.query;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which items the table shows. An empty set asks for nothing.
 *
 * @param text the search, see {@link SearchText}
 * @param hiddenToo whether items that the person skipped or snoozed are shown too
 */
public record TriageFilter(
        String text,
        Band risk,
        Band confidence,
        Set<RiskLevel> levels,
        Set<String> models,
        Set<String> whys,
        Set<ReviewState> states,
        Set<Ownership> owners,
        boolean hiddenToo) {
    /** The states in which an item is to be decided. */
    public static final Set<ReviewState> OPEN_STATES =
            Set.of(ReviewState.PENDING, ReviewState.CLAIMED, ReviewState.SECOND);

    /** Everything that is to be decided. */
    public static final TriageFilter OPEN =
            new TriageFilter("", Band.ANY, Band.ANY, Set.of(), Set.of(), Set.of(), OPEN_STATES, Set.of(), false);

    public TriageFilter {
        levels = Set.copyOf(levels);
        models = Set.copyOf(models);
        whys = Set.copyOf(whys);
        states = Set.copyOf(states);
        owners = Set.copyOf(owners);
    }

    /** The question that it asks on behalf of this person. */
    public RowTest testFor(Reviewer me) {
        var search = SearchText.parse(text, me);
        return sees(me).and(search.asksForState() ? RowTest.ANY : stands())
                .and(scores())
                .and(words())
                .and(owned(me))
                .and(search.test());
    }

    private RowTest sees(Reviewer me) {
        return hiddenToo
                ? RowTest.ANY
                : (row, now) -> row.hidden().until().isEmpty() || !row.hidden().hides(me, Instant.ofEpochMilli(now));
    }

    private RowTest stands() {
        if (states.isEmpty()) {
            return RowTest.ANY;
        }
        var wanted = EnumSet.copyOf(states);
        return (row, now) -> wanted.contains(row.state());
    }

    private RowTest scores() {
        RowTest byRisk = risk.equals(Band.ANY) ? RowTest.ANY : (row, now) -> risk.has(row.risk());
        RowTest byConfidence =
                confidence.equals(Band.ANY) ? RowTest.ANY : (row, now) -> confidence.has(row.confidence());
        return byRisk.and(byConfidence);
    }

    private RowTest words() {
        RowTest byLevel = levels.isEmpty() ? RowTest.ANY : (row, now) -> levels.contains(row.level());
        RowTest byModel = models.isEmpty() ? RowTest.ANY : (row, now) -> models.contains(row.model());
        RowTest byWhy = whys.isEmpty() ? RowTest.ANY : (row, now) -> whys.contains(row.why());
        return byLevel.and(byModel).and(byWhy);
    }

    private RowTest owned(Reviewer me) {
        return owners.isEmpty() ? RowTest.ANY : (row, now) -> owners.contains(Ownership.of(row, me));
    }

    /** Whether it leaves out anything that is to be decided and that the person did not hide. */
    public boolean narrows() {
        return !withText("").withHidden(false).withStates(OPEN_STATES).equals(OPEN)
                || !text.isBlank()
                || !(states.isEmpty() || states.containsAll(OPEN_STATES));
    }

    /** The terms of the search that mean nothing, and are left out. */
    public List<String> unreadTerms(Reviewer me) {
        return SearchText.parse(text, me).unread();
    }

    /** Whether it asks for this row. */
    public boolean matches(ReviewRow row, Reviewer me, Instant now) {
        return testFor(me).test(row, now.toEpochMilli());
    }

    public TriageFilter withText(String other) {
        return new TriageFilter(other, risk, confidence, levels, models, whys, states, owners, hiddenToo);
    }

    public TriageFilter withRisk(Band other) {
        return new TriageFilter(text, other, confidence, levels, models, whys, states, owners, hiddenToo);
    }

    public TriageFilter withConfidence(Band other) {
        return new TriageFilter(text, risk, other, levels, models, whys, states, owners, hiddenToo);
    }

    public TriageFilter withLevels(Set<RiskLevel> other) {
        return new TriageFilter(text, risk, confidence, other, models, whys, states, owners, hiddenToo);
    }

    public TriageFilter withModels(Set<String> other) {
        return new TriageFilter(text, risk, confidence, levels, other, whys, states, owners, hiddenToo);
    }

    public TriageFilter withWhys(Set<String> other) {
        return new TriageFilter(text, risk, confidence, levels, models, other, states, owners, hiddenToo);
    }

    public TriageFilter withStates(Set<ReviewState> other) {
        return new TriageFilter(text, risk, confidence, levels, models, whys, other, owners, hiddenToo);
    }

    public TriageFilter withOwners(Set<Ownership> other) {
        return new TriageFilter(text, risk, confidence, levels, models, whys, states, other, hiddenToo);
    }

    public TriageFilter withHidden(boolean included) {
        return new TriageFilter(text, risk, confidence, levels, models, whys, states, owners, included);
    }
}
