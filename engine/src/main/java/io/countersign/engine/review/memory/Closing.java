package io.countersign.engine.review.memory;

import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.ReviewState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How items end, by what people decided or by the rule for overdue ones: pure functions. */
final class Closing {
    private static final String NOBODY_IN_TIME = "nobody decided it before it was due";

    private Closing() {}

    /** Publishes what was held. */
    static Transition<Decision> publish(Dossier item) {
        Decision decision = Objects.requireNonNull(item.decision());
        var edit = RowEdit.of(item.row()).held(decision.state(), item.row().owner(), Instant.EPOCH);
        return Transition.of(item.with(edit), decision, new Note("published", Note.RULE, decision.word()));
    }

    /** Carries out what the rule says of an overdue item; the record may say who let it. */
    static Transition<List<Decision>> expire(Dossier item, OnExpiry rule, String confirmedBy) {
        Dossier carriedOut = item.expired(true);
        return switch (rule) {
            case APPROVE -> decide(carriedOut, ReviewState.APPROVED, confirmedBy);
            case REJECT -> decide(carriedOut, ReviewState.REJECTED, confirmedBy);
            case ESCALATE ->
                expired(carriedOut.with(RowEdit.of(item.row()).escalated()), List.of(), "escalated", confirmedBy);
            case KEEP -> expired(carriedOut, List.of(), "kept", confirmedBy);
        };
    }

    private static Transition<List<Decision>> decide(Dossier item, ReviewState state, String confirmedBy) {
        var decision = new Decision(state, null, List.of(), NOBODY_IN_TIME);
        Dossier decided =
                item.with(item.ballot(), decision).with(RowEdit.of(item.row()).free(state));
        return expired(decided, List.of(decision), decision.word(), confirmedBy);
    }

    private static Transition<List<Decision>> expired(
            Dossier after, List<Decision> decisions, String word, String confirmedBy) {
        String detail = confirmedBy.isEmpty() ? word : word + ", confirmed by " + confirmedBy;
        return Transition.of(after, decisions, new Note("expired", Note.RULE, detail));
    }
}
