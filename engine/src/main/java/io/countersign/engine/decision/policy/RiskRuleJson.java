package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Risk rules as JSON: {@code name}, {@code field}, one of {@code one_of, above, below, present}, and {@code level}. */
final class RiskRuleJson {
    private static final List<String> CONDITIONS = List.of("one_of", "above", "below", "present");
    private static final FieldPath NOWHERE = FieldPath.of("nowhere.in.particular");

    private RiskRuleJson() {}

    static ObjectNode write(RiskRule rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", rule.name());
        json.put("field", rule.when().field().toString());
        switch (rule.when()) {
            case FieldCondition.OneOf(var _, var values) -> values.forEach(json.putArray("one_of")::add);
            case FieldCondition.Above(var _, var limit) -> json.put("above", limit);
            case FieldCondition.Below(var _, var limit) -> json.put("below", limit);
            case FieldCondition.Present _ -> json.put("present", true);
        }
        return json.put("level", rule.level().name().toLowerCase(Locale.ROOT));
    }

    /** The rules that can be read; what is wrong with the others is kept as problems. */
    static List<RiskRule> read(List<PolicyFields> all) {
        var rules = new ArrayList<RiskRule>();
        for (PolicyFields fields : all) {
            String name = fields.text("name", "");
            RiskLevel level = fields.word("level", RiskLevel.HIGH, RiskLevel.class);
            @Nullable FieldCondition when = condition(fields);
            if (name.isEmpty()) {
                fields.problem("name", "is missing");
            } else if (when != null) {
                rules.add(new RiskRule(name, when, level));
            }
            fields.refuseOthers();
        }
        return rules;
    }

    private static @Nullable FieldCondition condition(PolicyFields fields) {
        FieldPath field = fields.parsed("field", NOWHERE, FieldPath::of);
        List<String> values = fields.texts("one_of");
        double above = fields.number("above", Double.NaN);
        double below = fields.number("below", Double.NaN);
        boolean present = fields.flag("present", false);
        Stream<String> stated = CONDITIONS.stream().filter(fields::has);
        if (stated.count() != 1 || field.equals(NOWHERE)) {
            fields.problem(
                    "field", "must be a path, with exactly one of " + String.join(", ", CONDITIONS) + " beside it");
            return null;
        }
        if (!values.isEmpty()) {
            return new FieldCondition.OneOf(field, values);
        }
        if (present) {
            return new FieldCondition.Present(field);
        }
        return Double.isNaN(above) ? new FieldCondition.Below(field, below) : new FieldCondition.Above(field, above);
    }
}
