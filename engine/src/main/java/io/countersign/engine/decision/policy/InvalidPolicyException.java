package io.countersign.engine.decision.policy;

import io.countersign.engine.json.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A policy was refused whole; the message names every problem. */
public final class InvalidPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    public InvalidPolicyException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the fields. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
