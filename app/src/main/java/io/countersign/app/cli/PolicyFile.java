package io.countersign.app.cli;

import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.json.FieldProblem;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Policies in files. */
final class PolicyFile {
    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @throws UsageException naming everything that is wrong with it
     */
    static Policy read(Path file) {
        try {
            return PolicyJson.read(JsonDocument.read(file, "The policy"));
        } catch (InvalidPolicyException invalid) {
            throw new UsageException(invalid.problems().stream()
                    .map(FieldProblem::sentence)
                    .collect(Collectors.joining("\n", "The policy in " + file + " is refused:\n", "")));
        }
    }
}
