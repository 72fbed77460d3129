package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.FieldCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Triggers made ready: each side is read once for the terms of all of them. Immutable and thread-safe. */
public final class Escalations {
    private final List<EscalationTrigger> triggers;
    private final List<Check> checks;
    private final List<List<String>> inputTerms = new ArrayList<>();
    private final List<List<String>> outputTerms = new ArrayList<>();
    private final TermBook input;
    private final TermBook output;

    /** A condition made ready. */
    private interface Check {
        boolean holds(Evidence evidence);
    }

    /**
     * Makes triggers ready.
     *
     * @throws IllegalArgumentException if a term has no letter or digit, or more than 64
     */
    public Escalations(List<EscalationTrigger> triggers) {
        this.triggers = List.copyOf(triggers);
        this.checks = triggers.stream().map(trigger -> ready(trigger.when())).toList();
        this.input = new TermBook(inputTerms);
        this.output = new TermBook(outputTerms);
    }

    /** The triggers that fire, in the order in which they were given. */
    public List<EscalationTrigger> fired(JsonNode in, @Nullable JsonNode out) {
        return fired(in, false, out);
    }

    /** The same, for an input of which it may be known that it is plain. */
    public List<EscalationTrigger> fired(JsonNode in, boolean plain, @Nullable JsonNode out) {
        if (triggers.isEmpty()) {
            return List.of();
        }
        var evidence = new Evidence(in, plain ? TermBook.NONE : input, out, output);
        List<EscalationTrigger> fired = List.of();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).holds(evidence)) {
                fired = fired.isEmpty() ? new ArrayList<>() : fired;
                fired.add(triggers.get(i));
            }
        }
        return fired;
    }

    /** Tells inputs in which there can be neither a term nor anything that an {@link InjectionGuard} looks for. */
    public PlainInputs plainInputs() {
        return new PlainInputs(input);
    }

    private Check ready(EscalationCondition condition) {
        return switch (condition) {
            case EscalationCondition.All(var conditions) -> all(conditions);
            case EscalationCondition.Any(var conditions) -> any(conditions);
            case EscalationCondition.Not(var inner) -> not(ready(inner));
            case EscalationCondition.Terms(var side, var terms) -> terms(side, terms);
            case EscalationCondition.LongerThan(var side, var characters) ->
                evidence -> evidence.characters(side) > characters;
            case EscalationCondition.Field(var side, var field) -> field(side, field);
        };
    }

    private Check all(List<EscalationCondition> conditions) {
        List<Check> all = conditions.stream().map(this::ready).toList();
        return evidence -> all.stream().allMatch(check -> check.holds(evidence));
    }

    private Check any(List<EscalationCondition> conditions) {
        List<Check> any = conditions.stream().map(this::ready).toList();
        return evidence -> any.stream().anyMatch(check -> check.holds(evidence));
    }

    private static Check field(Side side, FieldCondition condition) {
        return evidence -> {
            JsonNode document = evidence.side(side);
            return document != null && condition.holdsFor(document);
        };
    }

    private static Check not(Check check) {
        return evidence -> !check.holds(evidence);
    }

    private Check terms(Side side, List<String> terms) {
        List<List<String>> lists = side == Side.INPUT ? inputTerms : outputTerms;
        int list = lists.size();
        lists.add(terms);
        return evidence -> evidence.hasTerm(side, list);
    }
}
