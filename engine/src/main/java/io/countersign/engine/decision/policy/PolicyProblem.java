package io.countersign.engine.decision.policy;

/**
 * What is wrong with one value of a policy.
 *
 * @param field its name on the wire, for example {@code caveat_confidence}
 * @param problem what it has to be and what it was, to be put after the name
 */
public record PolicyProblem(String field, String problem) {
    /** Both as one sentence. */
    public String sentence() {
        return field + " " + problem + ".";
    }
}
