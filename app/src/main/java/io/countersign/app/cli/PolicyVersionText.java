package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.ZoneId;

/** Versions of the policy for programs and for people. */
final class PolicyVersionText {
    private PolicyVersionText() {}

    /** All of it; what nobody has put in force has no author, reason and moment. */
    static ObjectNode json(PolicyVersion version) {
        boolean applied = version.number() > 0;
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", version.number());
        json.put("author", applied ? version.author() : null);
        json.put("reason", applied ? version.reason() : null);
        json.put("at", applied ? version.at().toString() : null);
        json.set("policy", PolicyJson.write(version.policy()));
        return json;
    }

    /** Who has put it in force, when and why. */
    static String sentence(PolicyVersion version, ZoneId zone) {
        return version.number() == 0
                ? "Version 0: nobody has put a policy in force, so the built-in one holds, with MIN_CONFIDENCE and HIGH_RISK_THRESHOLD."
                : "Version %d, put in force by %s at %s: %s"
                        .formatted(
                                version.number(), version.author(), Shown.moment(version.at(), zone), version.reason());
    }
}
