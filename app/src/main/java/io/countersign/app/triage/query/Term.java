package io.countersign.app.triage.query;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One word or one {@code key:value} of a search. */
record Term(RowTest test, boolean aboutState) {
    static final Term UNREAD = new Term(RowTest.ANY, false);

    private static final Set<String> KEYS =
            Set.of("id", "model", "why", "reason", "owner", "risk", "confidence", "conf", "level", "state", "is");

    static boolean isKey(String text) {
        return KEYS.contains(text.toLowerCase(Locale.ROOT));
    }

    static Term containing(String text) {
        var words = new Contains(text);
        return plain((row, now) -> words.in(row.why())
                || words.in(row.model())
                || words.in(row.id().value())
                || (row.owner() != null && words.in(row.owner())));
    }

    /** Empty if the value means nothing to the key. */
    static Optional<Term> of(String key, String value, Reviewer me) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "id" -> Optional.of(text(value, row -> row.id().value()));
            case "model" -> Optional.of(text(value, ReviewRow::model));
            case "why", "reason" -> Optional.of(text(value, ReviewRow::why));
            case "owner" -> Optional.of(owner(value.toLowerCase(Locale.ROOT), me));
            case "risk" -> ScoreTest.parse(value).map(test -> plain((row, now) -> test.test(row.risk())));
            case "confidence", "conf" ->
                ScoreTest.parse(value).map(test -> plain((row, now) -> test.test(row.confidence())));
            case "level" -> level(value.toUpperCase(Locale.ROOT));
            case "state" -> states(value.toLowerCase(Locale.ROOT)).map(Term::standing);
            case "is" -> is(value.toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static Term plain(RowTest test) {
        return new Term(test, false);
    }

    private static Term text(String value, Function<ReviewRow, String> field) {
        var words = new Contains(value);
        return plain((row, now) -> words.in(field.apply(row)));
    }

    private static Term owner(String value, Reviewer me) {
        return switch (value) {
            case "me" -> plain((row, now) -> Ownership.of(row, me) == Ownership.MINE);
            case "nobody", "none" -> plain((row, now) -> row.owner() == null);
            case "others" -> plain((row, now) -> Ownership.of(row, me) == Ownership.OTHERS);
            default -> {
                var words = new Contains(value);
                yield plain((row, now) -> row.owner() != null && words.in(row.owner()));
            }
        };
    }

    private static Optional<Term> level(String value) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level.name().equals(value)) {
                return Optional.of(plain((row, now) -> row.level() == level));
            }
        }
        return Optional.empty();
    }

    private static Optional<Set<ReviewState>> states(String value) {
        return switch (value) {
            case "open" -> Optional.of(TriageFilter.OPEN_STATES);
            case "pending", "waiting" -> Optional.of(EnumSet.of(ReviewState.PENDING));
            case "claimed" -> Optional.of(EnumSet.of(ReviewState.CLAIMED));
            case "second" -> Optional.of(EnumSet.of(ReviewState.SECOND));
            case "held", "decided" -> Optional.of(EnumSet.of(ReviewState.HELD));
            case "any" -> Optional.of(EnumSet.allOf(ReviewState.class));
            default -> Optional.empty();
        };
    }

    private static Term standing(Set<ReviewState> states) {
        return new Term((row, now) -> states.contains(row.state()), true);
    }

    private static Optional<Term> is(String value) {
        return switch (value) {
            case "escalated" -> Optional.of(plain((row, now) -> row.escalated()));
            case "overdue" -> Optional.of(plain((row, now) -> row.dueMillis() < now));
            default -> Optional.empty();
        };
    }
}
