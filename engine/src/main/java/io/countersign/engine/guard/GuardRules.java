package io.countersign.engine.guard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the guards look for. Immutable; the values are checked by the policy of which they are a part.
 *
 * @param injection the families of injection to look for in inputs, and how bad each is: {@link Severity#HIGH} and {@link
 *     Severity#CRITICAL} block, the rest flag. A family that is not there is not looked for; by default all are
 * @param claims the categories of claims to look for in outputs, and what each multiplies the confidence by, 0 to 1. A category
 *     that is not there is not looked for; by default all are, with .9
 * @param triggers what sends a decision to people
 */
public record GuardRules(
        Map<InjectionFamily, Severity> injection, Map<ClaimCategory, Double> claims, List<EscalationTrigger> triggers) {
    /** Everything, as bad as it usually is. */
    public static final GuardRules DEFAULT = new GuardRules(
            Arrays.stream(InjectionFamily.values()).collect(toMap(identity(), InjectionFamily::severity)),
            Arrays.stream(ClaimCategory.values()).collect(toMap(identity(), category -> ClaimCategory.FACTOR)),
            EscalationTrigger.DEFAULTS);

    /** Nothing. */
    public static final GuardRules NONE = new GuardRules(Map.of(), Map.of(), List.of());

    public GuardRules {
        injection = Map.copyOf(injection);
        claims = Map.copyOf(claims);
        triggers = List.copyOf(triggers);
    }

    /** Whether anything is looked for in inputs. */
    public boolean readsInputs() {
        return !injection.isEmpty() || !triggers.isEmpty();
    }

    /** What the confidence is multiplied by, per kind of finding. */
    public Map<String, Double> factors() {
        return claims.entrySet().stream().collect(toMap(entry -> entry.getKey().word(), Map.Entry::getValue));
    }

    /** The same rules with other triggers. */
    public GuardRules withTriggers(List<EscalationTrigger> others) {
        return new GuardRules(injection, claims, others);
    }
}
