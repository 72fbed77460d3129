package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.json.Misspelling;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Refuses names that were surely meant for known ones; other names are the caller's own. */
    static void refuseMisspelt(JsonNode body, Set<String> known) {
        refuseMisspelt(body.fieldNames(), body::hasNonNull, known);
    }

    /** The same for names that are no members. */
    static void refuseMisspelt(Set<String> names, Set<String> known) {
        refuseMisspelt(names.iterator(), names::contains, known);
    }

    private static void refuseMisspelt(Iterator<String> names, Predicate<String> isThere, Set<String> known) {
        @Nullable FieldProblem slip = Misspelling.in(names, isThere, known);
        if (slip != null) {
            throw new ProblemException(Problem.invalid(slip.field(), slip.problem()));
        }
    }

    Problem problem() {
        return problem;
    }
}
