package io.countersign.engine.decision.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy was refused whole; the message names every problem. */
public final class InvalidPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<PolicyProblem> problems;

    public InvalidPolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the fields. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
