package io.countersign.app.triage.item;

import io.countersign.app.triage.item.json.JsonCheck;
import java.util.List;

/** Whether a changed output can be given as a verdict. */
public sealed interface EditState {
    /** Being looked at. */
    record Checking() implements EditState {}

    /** It is what it was: there is nothing to modify. */
    record Unchanged() implements EditState {}

    /** It is no JSON. */
    record Invalid(JsonCheck.Invalid fault) implements EditState {}

    /**
     * It can be given.
     *
     * @param output as JSON
     * @param original whether it is what the model answered, so that it is an approval
     * @param warnings sentences about what else changed with it
     */
    record Ready(String output, boolean original, List<String> warnings) implements EditState {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }
}
