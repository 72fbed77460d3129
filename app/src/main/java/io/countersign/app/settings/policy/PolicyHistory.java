package io.countersign.app.settings.policy;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;

/** The versions of the policy, as far as they are known. */
sealed interface PolicyHistory {
    /** They are being read. */
    record Loading() implements PolicyHistory {}

    /** They cannot be read; the sentence says why. */
    record Failed(String sentence) implements PolicyHistory {}

    /** These are there, newest first; none while the built-in policy is in force. */
    record Shown(List<Entry> entries) implements PolicyHistory {}

    /**
     * A version.
     *
     * @param edits what it changed
     */
    record Entry(PolicyVersion version, List<PolicyEdit> edits) {}

    /** The oldest is compared with the one before it only if there is none: then with the built-in policy. */
    static Shown of(List<PolicyVersion> versions) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < versions.size(); i++) {
            PolicyVersion version = versions.get(i);
            boolean oldest = i == versions.size() - 1;
            Policy before = oldest ? Policy.DEFAULT : versions.get(i + 1).policy();
            boolean comparable = !oldest || version.number() == 1;
            entries.add(new Entry(version, comparable ? PolicyEdit.between(before, version.policy()) : List.of()));
        }
        return new Shown(List.copyOf(entries));
    }
}
