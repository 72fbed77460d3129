package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.AmountLimit;
import io.countersign.engine.decision.policy.RiskLimits;
import io.countersign.engine.json.Amount;
import io.countersign.engine.json.JsonExcerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that send a decision to people, whatever the model says. Each that applies adds its reason. */
final class Gates {
    private Gates() {}

    /** Whether the risk alone forbids the decision. */
    static boolean forbid(Draft draft) {
        double max = draft.policy().risk().max();
        if (draft.risk >= max) {
            draft.because(Reason.of(ReasonCode.RISK_AT_MAXIMUM, draft.risk, max));
            return true;
        }
        return false;
    }

    /** Whether people have to decide. */
    static boolean demandPeople(Draft draft, GuardsInForce guards) {
        boolean demanded = autonomy(draft);
        demanded |= risk(draft);
        demanded |= amounts(draft);
        demanded |= guards.escalate(draft);
        demanded |= audit(draft);
        return demanded;
    }

    private static boolean autonomy(Draft draft) {
        if (draft.autonomy != AutonomyLevel.REDUCED) {
            return false;
        }
        draft.because(Reason.of(ReasonCode.AUTONOMY_REDUCED));
        return true;
    }

    private static boolean risk(Draft draft) {
        RiskLimits limits = draft.policy().risk();
        if (draft.risk < limits.high()) {
            return false;
        }
        draft.because(
                Double.isNaN(draft.risk)
                        ? Reason.of(ReasonCode.RISK_UNKNOWN, "the input gives no number from 0 to 1")
                        : Reason.of(ReasonCode.HIGH_RISK, draft.risk, limits.high()));
        return true;
    }

    private static boolean amounts(Draft draft) {
        JsonNode input = draft.request.input();
        List<AmountLimit> limits = draft.policy().amounts();
        boolean exceeded = false;
        for (int i = 0; i < limits.size(); i++) {
            AmountLimit limit = limits.get(i);
            AmountLimit.@Nullable Excess excess = limit.excess(input);
            if (excess != null) {
                exceeded = true;
                double amount = Amount.largest(excess.stated());
                draft.because(new Reason(ReasonCode.AMOUNT_LIMIT, amount, limit.above(), words(excess, amount)));
            }
        }
        return exceeded;
    }

    private static String words(AmountLimit.Excess excess, double amount) {
        if (Double.isNaN(amount)) {
            return "%s is %s, which is no amount".formatted(excess.field(), JsonExcerpt.of(excess.stated()));
        }
        if (amount != Amount.of(excess.stated())) {
            return "%s is %s, which may be %s"
                    .formatted(excess.field(), JsonExcerpt.of(excess.stated()), SentenceNumber.words(amount));
        }
        String size = amount < 0 ? ", whose size counts" : "";
        return excess.field() + " is " + SentenceNumber.words(amount) + size;
    }

    private static boolean audit(Draft draft) {
        double rate = draft.policy().auditRate();
        if (!AuditSampling.chooses(draft.request.id(), rate)) {
            return false;
        }
        draft.because(Reason.of(ReasonCode.AUDIT_SAMPLE, rate, Double.NaN));
        return true;
    }
}
