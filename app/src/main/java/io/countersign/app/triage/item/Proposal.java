package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.ModelOutput;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.JsonCheck;
import io.countersign.app.triage.item.json.JsonPrinter;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.util.Objects;
import java.util.Optional;

/**
 * The output that waits for a decision: the model's, or what another reviewer made of it.
 *
 * @param original what the model answered
 * @param shown what is to be decided
 * @param change who changed it, and the changed output exactly as that person gave it
 */
public record Proposal(ModelOutput original, ModelOutput shown, Optional<Vote> change) {
    private static final int LONGEST_LINE = 20_000;

    static Proposal of(ReviewItem item, ModelOutput original) {
        return item.votes().stream()
                .filter(vote -> vote.kind() == VerdictKind.MODIFY)
                .reduce((older, newer) -> newer)
                .map(vote -> new Proposal(original, changed(vote, original.form()), Optional.of(vote)))
                .orElseGet(() -> new Proposal(original, original, Optional.empty()));
    }

    /** Whether an editor can show it: one line of very many characters would hold up the window. */
    boolean canBeEdited() {
        return shown.text().lines().noneMatch(line -> line.length() > LONGEST_LINE);
    }

    /** What approving it says: agreeing with a change means to give the very same output. */
    VerdictKind approval() {
        return change.isPresent() ? VerdictKind.MODIFY : VerdictKind.APPROVE;
    }

    /** The output that goes with an approval; empty for the model's own. */
    Optional<String> approvedOutput() {
        return change.map(vote -> Objects.requireNonNull(vote.output()));
    }

    private static ModelOutput changed(Vote vote, Form form) {
        String json = Objects.requireNonNull(vote.output());
        return switch (JsonCheck.of(json)) {
            case JsonCheck.Valid(var tree)
            when form == Form.PLAIN && tree.isTextual() -> new ModelOutput(Form.PLAIN, tree.textValue());
            case JsonCheck.Valid valid -> new ModelOutput(Form.JSON, JsonPrinter.pretty(json));
            case JsonCheck.Invalid invalid -> new ModelOutput(Form.PLAIN, json);
        };
    }
}
