package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * One difference between two policies, in words.
 *
 * @param what what differs
 * @param before what it was; empty if it was not there
 * @param after what it is; empty if it is gone
 */
record PolicyEdit(String what, String before, String after) {
    /** All of it: "Accept from .85 → .90". */
    String sentence() {
        if (before.isEmpty()) {
            return Texts.of("policy.edit.added", what, after);
        }
        return after.isEmpty()
                ? Texts.of("policy.edit.removed", what, before)
                : Texts.of("policy.edit.changed", what, before, after);
    }

    /** Every difference, in the order of the screen. */
    static List<PolicyEdit> between(Policy before, Policy after) {
        Map<String, String> old = PolicyWords.of(before);
        Map<String, String> now = PolicyWords.of(after);
        var all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        var edits = new ArrayList<PolicyEdit>();
        for (String what : all) {
            var edit = new PolicyEdit(what, old.getOrDefault(what, ""), now.getOrDefault(what, ""));
            if (!edit.before.equals(edit.after)) {
                edits.add(edit);
            }
        }
        return List.copyOf(edits);
    }
}
