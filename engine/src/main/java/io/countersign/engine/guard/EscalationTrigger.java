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
                    new Terms(
                            Side.INPUT,
                            List.of(
                                    "kill myself",
                                    "end my life",
                                    "take my own life",
                                    "want to die",
                                    "hurt myself",
                                    "harm myself",
                                    "cut myself",
                                    "suicidal",
                                    "commit suicide",
                                    "about suicide",
                                    "end it all",
                                    "better off dead",
                                    "don't want to live",
                                    "do not want to live",
                                    "no point in living",
                                    "no reason to live",
                                    "he will kill me",
                                    "going to kill me",
                                    "threatens to hurt",
                                    "threatens to kill",
                                    "hurt the children",
                                    "harm the children",
                                    "nicht mehr leben",
                                    "mich umbringen",
                                    "quiero morir",
                                    "veux mourir",
                                    "voglio morire"))),
            new EscalationTrigger(
                    "legal action is threatened",
                    7,
                    new Terms(
                            Side.INPUT,
                            List.of(
                                    "legal action",
                                    "legal steps",
                                    "my lawyer",
                                    "my lawyers",
                                    "my attorney",
                                    "my solicitor",
                                    "sue you",
                                    "sue your",
                                    "will sue",
                                    "file a lawsuit",
                                    "take you to court",
                                    "see you in court",
                                    "report you to",
                                    "ombudsman",
                                    "complaint with the regulator",
                                    "going to the press",
                                    "go to the press",
                                    "meinen anwalt",
                                    "mein anwalt",
                                    "rechtliche schritte",
                                    "mon avocat",
                                    "mi abogado",
                                    "mio avvocato"))),
            new EscalationTrigger(
                    "a person is asked for",
                    6,
                    new Terms(
                            Side.INPUT,
                            List.of(
                                    "speak to a human",
                                    "talk to a human",
                                    "speak with a human",
                                    "talk with a human",
                                    "human agent",
                                    "human being",
                                    "real human",
                                    "human i can",
                                    "speak to a person",
                                    "talk to a person",
                                    "speak with a person",
                                    "real person",
                                    "talk to someone",
                                    "speak to someone",
                                    "speak with someone",
                                    "speak to a manager",
                                    "speak to the manager",
                                    "talk to a manager",
                                    "talk to the manager",
                                    "get me your supervisor",
                                    "your supervisor",
                                    "live agent",
                                    "me to an agent",
                                    "me to a representative",
                                    "with a bot",
                                    "mit einem menschen",
                                    "mit einem mitarbeiter",
                                    "parler à un humain",
                                    "hablar con una persona",
                                    "parlare con una persona"))),
            new EscalationTrigger(
                    "the tone is angry",
                    5,
                    new Field(Side.INPUT, new FieldCondition.Below(FieldPath.of("sentiment"), -.6))));
}
