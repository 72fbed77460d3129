package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Risk rules as JSON: {@code name}, a condition on a field, and {@code level}. */
final class RiskRuleJson {
    private RiskRuleJson() {}

    static ObjectNode write(RiskRule rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", rule.name());
        FieldConditionJson.write(rule.when(), json);
        return json.put("level", rule.level().name().toLowerCase(Locale.ROOT));
    }

    /** The rules that can be read; what is wrong with the others is kept as problems. */
    static List<RiskRule> read(List<PolicyFields> all) {
        var rules = new ArrayList<RiskRule>();
        for (PolicyFields fields : all) {
            String name = fields.text("name", "");
            RiskLevel level = fields.word("level", RiskLevel.CRITICAL, RiskLevel.class);
            fields.missing("level");
            @Nullable FieldCondition when = FieldConditionJson.read(fields);
            if (name.isEmpty()) {
                fields.missing("name");
            } else if (when != null) {
                rules.add(new RiskRule(name, when, level));
            }
            fields.refuseOthers();
        }
        return rules;
    }
}
