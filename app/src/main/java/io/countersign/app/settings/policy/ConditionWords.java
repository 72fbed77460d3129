package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationCondition.All;
import io.countersign.engine.guard.EscalationCondition.Any;
import io.countersign.engine.guard.EscalationCondition.Field;
import io.countersign.engine.guard.EscalationCondition.LongerThan;
import io.countersign.engine.guard.EscalationCondition.Not;
import io.countersign.engine.guard.EscalationCondition.Terms;
import java.util.List;
import java.util.stream.Collectors;

/** When a trigger fires, in words. */
final class ConditionWords {
    private ConditionWords() {}

    static String of(EscalationCondition condition) {
        return switch (condition) {
            case All(var conditions) -> joined(conditions, Texts.of("policy.condition.and"));
            case Any(var conditions) -> joined(conditions, Texts.of("policy.condition.or"));
            case Not(var inner) -> Texts.of("policy.condition.not", of(inner));
            case Terms(var side, var terms) ->
                Texts.of("policy.condition.terms", PolicyNames.of(side), String.join(", ", terms));
            case LongerThan(var side, int characters) ->
                Texts.of("policy.condition.longer", PolicyNames.of(side), characters);
            case Field(var side, var field) ->
                Texts.of("policy.condition.field", PolicyNames.of(side), field.field(), field.words());
        };
    }

    private static String joined(List<EscalationCondition> conditions, String word) {
        return conditions.stream().map(ConditionWords::of).collect(Collectors.joining(" " + word + " ", "(", ")"));
    }
}
