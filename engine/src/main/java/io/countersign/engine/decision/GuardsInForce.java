package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.ClaimGuard;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.Escalations;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.guard.GuardFinding;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.InjectionGuard;
import io.countersign.engine.model.Confidence;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The guards of the policy in force, and those that the engine was given beside them. Thread-safe. */
final class GuardsInForce {
    private final Guard inputGuard;
    private final Guard outputGuard;
    private volatile Made made = make(Policy.DEFAULT);

    private record Made(
            Policy policy,
            Predicate<JsonNode> plain,
            Guard injection,
            Guard claims,
            Map<String, Double> factors,
            Escalations escalations) {}

    GuardsInForce(Guard inputGuard, Guard outputGuard) {
        this.inputGuard = inputGuard;
        this.outputGuard = outputGuard;
    }

    /** Adds what was found in the input as reasons; tells whether it keeps the input from the model. */
    boolean block(Draft draft) {
        JsonNode input = draft.request.input();
        Made latest = under(draft.policy());
        draft.plainInput = latest.plain.test(input);
        boolean blocked = !draft.plainInput && flag(draft, latest.injection.inspect(input));
        blocked |= flag(draft, inputGuard.inspect(input));
        return blocked;
    }

    /** Adds what was found in the model's answer as reasons, each of which lowers the confidence once. */
    void lower(Draft draft) {
        @Nullable JsonNode output = draft.proposal;
        if (output == null) {
            return;
        }
        Made latest = under(draft.policy());
        lower(draft, latest.claims.inspect(output), latest.factors);
        lower(draft, outputGuard.inspect(output), latest.factors);
    }

    /** Adds the triggers that fire as reasons; tells whether there is one. */
    boolean escalate(Draft draft) {
        List<EscalationTrigger> fired =
                under(draft.policy()).escalations.fired(draft.request.input(), draft.plainInput, draft.proposal);
        for (int i = 0; i < fired.size(); i++) {
            EscalationTrigger trigger = fired.get(i);
            draft.because(new Reason(ReasonCode.ESCALATION, trigger.priority(), Double.NaN, trigger.name()));
        }
        return !fired.isEmpty();
    }

    private static boolean flag(Draft draft, List<GuardFinding> findings) {
        boolean blocked = false;
        for (int i = 0; i < findings.size(); i++) {
            GuardFinding finding = findings.get(i);
            boolean blocks = finding.severity().blocks();
            blocked |= blocks;
            draft.because(Reason.of(blocks ? ReasonCode.INPUT_BLOCKED : ReasonCode.INPUT_FLAGGED, words(finding)));
        }
        return blocked;
    }

    private static void lower(Draft draft, List<GuardFinding> findings, Map<String, Double> factors) {
        for (int i = 0; i < findings.size(); i++) {
            GuardFinding finding = findings.get(i);
            double before = draft.confidence.value();
            if (draft.confidence.isKnown() && isFirst(findings, i)) {
                double factor = factors.getOrDefault(finding.kind(), ClaimCategory.FACTOR);
                draft.confidence = Confidence.of(before * factor);
            }
            draft.because(new Reason(ReasonCode.OUTPUT_FLAGGED, draft.confidence.value(), before, words(finding)));
        }
    }

    /** Whether no finding before is of the same kind. */
    private static boolean isFirst(List<GuardFinding> findings, int index) {
        String kind = findings.get(index).kind();
        for (int i = 0; i < index; i++) {
            if (findings.get(i).kind().equals(kind)) {
                return false;
            }
        }
        return true;
    }

    private static String words(GuardFinding finding) {
        String where = finding.path().isEmpty() ? "" : " in " + finding.path();
        return finding.kind() + where + ", \"" + finding.excerpt() + "\"";
    }

    @SuppressWarnings("ReferenceEquality") // comparing every rule would cost more than it saves
    private Made under(Policy policy) {
        Made latest = made;
        if (latest.policy != policy) {
            latest = make(policy);
            made = latest;
        }
        return latest;
    }

    private static Made make(Policy policy) {
        GuardRules rules = policy.guards();
        var escalations = new Escalations(rules.triggers());
        return new Made(
                policy,
                rules.readsInputs() ? escalations.plainInputs()::has : input -> true,
                new InjectionGuard(rules.injection()),
                new ClaimGuard(rules.claims().keySet()),
                rules.factors(),
                escalations);
    }
}
