package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.json.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a draft comes to.
 *
 * @param policy the policy that it is; empty while something is wrong with it
 * @param problems everything that is wrong with it
 */
record DraftCheck(Optional<Policy> policy, List<FieldProblem> problems) {
    static DraftCheck valid(Policy policy) {
        return new DraftCheck(Optional.of(policy), List.of());
    }

    static DraftCheck wrong(List<FieldProblem> problems) {
        return new DraftCheck(Optional.empty(), List.copyOf(problems));
    }

    /** What is wrong with one of these fields or what stands in them, in sentences; empty if nothing is. */
    String at(String... fields) {
        return problems.stream()
                .filter(problem -> Arrays.stream(fields).anyMatch(field -> isIn(problem.field(), field)))
                .map(DraftCheck::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Everything that is wrong, each with its place on the screen. */
    List<String> all() {
        return problems.stream()
                .map(problem -> Texts.of("policy.changes.problem", ProblemPlace.of(problem.field()), sentence(problem)))
                .distinct()
                .toList();
    }

    private static boolean isIn(String problem, String field) {
        return problem.equals(field) || problem.startsWith(field + ".");
    }

    /** The problem as it stands beside its field, which need not be named. */
    private static String sentence(FieldProblem problem) {
        if (problem.field().endsWith(".within")) {
            return Texts.of("policy.problem.within");
        }
        String words = ScoreField.inWords(problem.problem());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
