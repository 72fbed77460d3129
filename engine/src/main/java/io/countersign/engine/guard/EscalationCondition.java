package io.countersign.engine.guard;

import io.countersign.engine.json.FieldCondition;
import java.util.List;

/** When a trigger fires. What asks for an output does not hold while there is none. Immutable. */
public sealed interface EscalationCondition {
    /** All of these hold; at least one. */
    record All(List<EscalationCondition> conditions) implements EscalationCondition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of these holds; at least one. */
    record Any(List<EscalationCondition> conditions) implements EscalationCondition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** This does not hold. */
    record Not(EscalationCondition condition) implements EscalationCondition {}

    /**
     * One of these words or phrases stands in a text, however it is written: case, accents, spacing and look-alikes do not
     * matter. Whole words count, and the middle of words only for terms of ten letters and more.
     *
     * @param terms each with 1 to 64 letters or digits
     */
    record Terms(Side side, List<String> terms) implements EscalationCondition {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * All texts together are longer.
     *
     * @param characters 0 or more
     */
    record LongerThan(Side side, int characters) implements EscalationCondition {}

    /** A field is so: a sentiment below -.5, a country that is one of these. */
    record Field(Side side, FieldCondition condition) implements EscalationCondition {}
}
