package io.countersign.app.triage.item;

import java.util.Map;
import java.util.Optional;

/**
 * What a person entered for an item and has not given.
 *
 * @param reasons what was entered in words, by what it was meant for
 * @param output the changed output
 */
public record Draft(Map<Composing, ReasonForm.Draft> reasons, Optional<String> output) {
    static final Draft EMPTY = new Draft(Map.of(), Optional.empty());

    public Draft {
        reasons = Map.copyOf(reasons);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
