package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.Severity;
import java.util.ArrayList;
import java.util.List;

/** In one sentence, what sends a decision elsewhere beside its confidence and risk. */
final class Besides {
    private Besides() {}

    static String of(Policy policy) {
        List<String> people = new ArrayList<>();
        policy.amounts()
                .forEach(limit ->
                        people.add(Texts.of("policy.besides.amount", limit.field(), PolicyNumber.text(limit.above()))));
        if (!policy.guards().triggers().isEmpty()) {
            people.add(Texts.of(
                    "policy.besides.triggers", policy.guards().triggers().size()));
        }
        if (policy.auditRate() > 0) {
            people.add(Texts.of("policy.besides.audit", Math.round(1 / policy.auditRate())));
        }
        String sentence = people.isEmpty()
                ? Texts.of("policy.besides.nobody")
                : Texts.of("policy.besides.people", String.join(", ", people));
        return sentence + " " + blocked(policy);
    }

    private static String blocked(Policy policy) {
        long blocking = policy.guards().injection().values().stream()
                .filter(Severity::blocks)
                .count();
        return blocking == 0 ? "" : Texts.of("policy.besides.blocked", blocking);
    }
}
