package io.countersign.engine.decision.policy;

import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationCondition.All;
import io.countersign.engine.guard.EscalationCondition.Any;
import io.countersign.engine.guard.EscalationCondition.Field;
import io.countersign.engine.guard.EscalationCondition.LongerThan;
import io.countersign.engine.guard.EscalationCondition.Not;
import io.countersign.engine.guard.EscalationCondition.Terms;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.phrase.PhraseBook;
import io.countersign.engine.json.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything that is wrong with the escalation triggers of a policy. */
final class TriggerCheck {
    private static final int DEEPEST = 16;
    private static final int MOST_TERMS = 1_000;

    private final List<FieldProblem> problems = new ArrayList<>();
    private int terms;

    private TriggerCheck() {}

    static List<FieldProblem> problems(List<EscalationTrigger> triggers) {
        var check = new TriggerCheck();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < triggers.size(); i++) {
            EscalationTrigger trigger = triggers.get(i);
            String field = "guards.triggers." + (trigger.name().isBlank() ? Integer.toString(i) : trigger.name());
            check.require(!trigger.name().isBlank(), field, "must have a name");
            check.require(names.add(trigger.name()), field, "stands twice");
            check.require(
                    trigger.priority() >= 0 && trigger.priority() <= 9,
                    field + ".priority",
                    "must be a whole number from 0 to 9, was " + trigger.priority());
            check.condition(field + ".when", trigger.when(), 0);
        }
        check.require(
                check.terms <= MOST_TERMS,
                "guards.triggers",
                "may have %,d terms in all, had %,d".formatted(MOST_TERMS, check.terms));
        return check.problems;
    }

    private void condition(String field, EscalationCondition condition, int depth) {
        if (depth == DEEPEST) {
            require(false, field, "must not be nested more than %d times".formatted(DEEPEST));
            return;
        }
        switch (condition) {
            case All(var conditions) -> conditions(field + ".all", conditions, depth);
            case Any(var conditions) -> conditions(field + ".any", conditions, depth);
            case Not(var inner) -> condition(field + ".not", inner, depth + 1);
            case Terms(var _, var words) -> terms(field + ".terms", words);
            case LongerThan(var _, int characters) ->
                require(characters >= 0, field + ".longer_than", "must be 0 or more, was " + characters);
            case Field(var _, var compared) ->
                require(PolicyCheck.isFinite(compared), field, "must compare with a number");
        }
    }

    private void conditions(String field, List<EscalationCondition> conditions, int depth) {
        require(!conditions.isEmpty(), field, "must name a condition");
        for (int i = 0; i < conditions.size(); i++) {
            condition(field + "." + i, conditions.get(i), depth + 1);
        }
    }

    private void terms(String field, List<String> words) {
        terms += words.size();
        require(!words.isEmpty(), field, "must name a term");
        for (String word : words) {
            require(
                    PhraseBook.canFind(word),
                    field,
                    "must each have 1 to %d letters or digits, was \"%s\"".formatted(PhraseBook.LONGEST, word));
        }
    }

    private void require(boolean holds, String field, String problem) {
        if (!holds) {
            problems.add(new FieldProblem(field, problem));
        }
    }
}
