package io.countersign.engine.model.http;

import io.countersign.engine.json.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A file of models was refused whole; the message names every problem. */
public final class InvalidModelsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    public InvalidModelsException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order in which the file was read. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
