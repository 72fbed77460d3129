package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationCondition.All;
import io.countersign.engine.guard.EscalationCondition.Any;
import io.countersign.engine.guard.EscalationCondition.Field;
import io.countersign.engine.guard.EscalationCondition.LongerThan;
import io.countersign.engine.guard.EscalationCondition.Not;
import io.countersign.engine.guard.EscalationCondition.Terms;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.Side;
import io.countersign.engine.json.FieldCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Escalation triggers as JSON: {@code name}, {@code priority} and {@code when}, which is one of {@code all}, {@code any} (lists), {@code
 * not}, or {@code side} with {@code terms}, {@code longer_than} or a condition on a {@code field}.
 */
final class TriggerJson {
    private static final List<String> KINDS = List.of("all", "any", "not", "terms", "longer_than", "field");

    private TriggerJson() {}

    static ObjectNode write(EscalationTrigger trigger) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", trigger.name()).put("priority", trigger.priority());
        json.set("when", condition(trigger.when()));
        return json;
    }

    private static ObjectNode condition(EscalationCondition condition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (condition) {
            case All(var conditions) -> each(conditions, json.putArray("all"));
            case Any(var conditions) -> each(conditions, json.putArray("any"));
            case Not(var inner) -> json.set("not", condition(inner));
            case Terms(var side, var terms) -> terms.forEach(sided(json, side).putArray("terms")::add);
            case LongerThan(var side, var characters) -> sided(json, side).put("longer_than", characters);
            case Field(var side, var field) -> FieldConditionJson.write(field, sided(json, side));
        }
        return json;
    }

    private static void each(List<EscalationCondition> conditions, ArrayNode json) {
        conditions.forEach(condition -> json.add(condition(condition)));
    }

    private static ObjectNode sided(ObjectNode json, Side side) {
        return json.put("side", side.name().toLowerCase(Locale.ROOT));
    }

    /** The triggers that can be read; what is wrong with the others is kept as problems. */
    static List<EscalationTrigger> read(List<PolicyFields> all) {
        var triggers = new ArrayList<EscalationTrigger>();
        for (PolicyFields fields : all) {
            String name = fields.text("name", "");
            int priority = fields.whole("priority", 5, 0, 9);
            @Nullable EscalationCondition when = condition(fields.object("when"));
            if (name.isEmpty()) {
                fields.missing("name");
            } else if (when != null) {
                triggers.add(new EscalationTrigger(name, priority, when));
            }
            fields.refuseOthers();
        }
        return triggers;
    }

    private static @Nullable EscalationCondition condition(PolicyFields fields) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.problem("", "must have exactly one of " + String.join(", ", KINDS));
            return null;
        }
        @Nullable
        EscalationCondition condition = switch (kinds.getFirst()) {
            case "all" -> list(fields, "all", All::new);
            case "any" -> list(fields, "any", Any::new);
            case "not" -> not(fields);
            case "terms" -> new Terms(side(fields), fields.texts("terms"));
            case "longer_than" -> new LongerThan(side(fields), fields.whole("longer_than", 0, 0, Integer.MAX_VALUE));
            default -> field(fields);
        };
        fields.refuseOthers();
        return condition;
    }

    /** A list of which one cannot be read would mean something else without it. */
    private static @Nullable EscalationCondition list(
            PolicyFields fields, String name, Function<List<EscalationCondition>, EscalationCondition> maker) {
        var conditions = new ArrayList<EscalationCondition>();
        boolean whole = true;
        for (PolicyFields each : fields.objects(name)) {
            @Nullable EscalationCondition condition = condition(each);
            if (condition == null) {
                whole = false;
            } else {
                conditions.add(condition);
            }
        }
        return whole ? maker.apply(conditions) : null;
    }

    private static @Nullable EscalationCondition not(PolicyFields fields) {
        @Nullable EscalationCondition inner = condition(fields.object("not"));
        return inner == null ? null : new Not(inner);
    }

    private static @Nullable EscalationCondition field(PolicyFields fields) {
        Side side = side(fields);
        @Nullable FieldCondition condition = FieldConditionJson.read(fields);
        return condition == null ? null : new Field(side, condition);
    }

    private static Side side(PolicyFields fields) {
        return fields.word("side", Side.INPUT, Side.class);
    }
}
