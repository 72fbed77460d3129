package io.countersign.engine.guard;

import io.countersign.engine.guard.EscalationCondition.Field;
import io.countersign.engine.guard.EscalationCondition.Terms;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.util.List;

/**
 * Sends a decision to people when a condition holds. Immutable.
 *
 * @param name what people call it, to be read after "Escalated:"; not blank
 * @param priority how soon people should look, 0 to 9, 9 first
 * @param when the condition
 */
public record EscalationTrigger(String name, int priority, EscalationCondition when) {
    /** A person in danger, a threat to sue, a wish for a person, an angry tone. */
    public static final List<EscalationTrigger> DEFAULTS = List.of(
            new EscalationTrigger(
                    "somebody may be in danger",
                    9,
                    new Terms(Side.INPUT, List.of("kill myself", "end my life", "want to die", "hurt myself"))),
            new EscalationTrigger(
                    "legal action is threatened",
                    7,
                    new Terms(
                            Side.INPUT,
                            List.of("legal action", "my lawyer", "my attorney", "sue you", "take you to court"))),
            new EscalationTrigger(
                    "a person is asked for",
                    6,
                    new Terms(
                            Side.INPUT,
                            List.of(
                                    "speak to a human",
                                    "talk to a human",
                                    "speak to a person",
                                    "talk to a person",
                                    "speak to a manager",
                                    "human agent"))),
            new EscalationTrigger(
                    "the tone is angry",
                    5,
                    new Field(Side.INPUT, new FieldCondition.Below(FieldPath.of("sentiment"), -.6))));
}
