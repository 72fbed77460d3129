package io.countersign.app.gateway;

import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.json.Misspelling;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Refuses names that were surely meant for known ones; other names are the caller's own. */
    static void refuseMisspelt(Iterator<String> names, Set<String> known) {
        @Nullable FieldProblem slip = Misspelling.in(names, known);
        if (slip != null) {
            throw new ProblemException(Problem.invalid(slip.field(), slip.problem()));
        }
    }

    Problem problem() {
        return problem;
    }
}
