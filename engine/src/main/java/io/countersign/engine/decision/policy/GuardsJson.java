package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.InjectionFamily;
import io.countersign.engine.guard.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The guards' rules as the member {@code guards} of a policy: {@code injection} with a severity per family, {@code claims} with a
 * factor per category, and {@code triggers}. What is not looked for is {@code off}; what is not mentioned has its default, so that a
 * family that a later version adds is looked for under an older policy too.
 */
final class GuardsJson {
    private static final String OFF = "off";

    private GuardsJson() {}

    static void write(GuardRules rules, ObjectNode json) {
        ObjectNode guards = json.putObject("guards");
        ObjectNode injection = guards.putObject("injection");
        for (InjectionFamily family : InjectionFamily.values()) {
            @Nullable Severity severity = rules.injection().get(family);
            injection.put(
                    family.word(), severity == null ? OFF : severity.name().toLowerCase(Locale.ROOT));
        }
        ObjectNode claims = guards.putObject("claims");
        for (ClaimCategory category : ClaimCategory.values()) {
            @Nullable Double factor = rules.claims().get(category);
            if (factor == null) {
                claims.put(category.word(), OFF);
            } else {
                claims.put(category.word(), factor);
            }
        }
        ArrayNode triggers = guards.putArray("triggers");
        rules.triggers().forEach(trigger -> triggers.add(TriggerJson.write(trigger)));
    }

    static GuardRules read(PolicyFields fields) {
        var injection = injection(fields.object("injection"));
        var claims = claims(fields.object("claims"));
        List<EscalationTrigger> triggers =
                fields.has("triggers") ? TriggerJson.read(fields.objects("triggers")) : GuardRules.DEFAULT.triggers();
        fields.refuseOthers();
        return new GuardRules(injection, claims, triggers);
    }

    private static Map<InjectionFamily, Severity> injection(PolicyFields fields) {
        var severities = new EnumMap<InjectionFamily, Severity>(InjectionFamily.class);
        for (InjectionFamily family : InjectionFamily.values()) {
            if (!fields.says(family.word(), OFF)) {
                severities.put(family, fields.word(family.word(), family.severity(), Severity.class));
            }
        }
        fields.refuseOthers();
        return severities;
    }

    private static Map<ClaimCategory, Double> claims(PolicyFields fields) {
        var factors = new EnumMap<ClaimCategory, Double>(ClaimCategory.class);
        for (ClaimCategory category : ClaimCategory.values()) {
            if (!fields.says(category.word(), OFF)) {
                factors.put(category, fields.number(category.word(), ClaimCategory.FACTOR));
            }
        }
        fields.refuseOthers();
        return factors;
    }
}
