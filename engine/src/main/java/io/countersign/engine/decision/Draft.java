package io.countersign.engine.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision while it is made. Belongs to one thread. */
final class Draft {
    final DecisionRequest request;
    final AutonomyLevel autonomy;

    @Nullable
    JsonNode proposal;

    Answers.@Nullable Leading leading;

    Confidence confidence = Confidence.Unknown.MISSING;
    double risk = Double.NaN;

    private final PolicyVersion version;
    private final List<Reason> reasons = new ArrayList<>(4);

    Draft(DecisionRequest request, PolicyVersion version, AutonomyLevel autonomy) {
        this.request = request;
        this.version = version;
        this.autonomy = autonomy;
    }

    PolicyVersion version() {
        return version;
    }

    Policy policy() {
        return version.policy();
    }

    void because(Reason reason) {
        reasons.add(reason);
    }

    Decision decide(Route route, @Nullable JsonNode fallback, Model model, Instant at) {
        return new Decision(
                request,
                route,
                proposal,
                fallback,
                confidence,
                risk,
                List.copyOf(reasons),
                model.name(),
                model.version(),
                version.number(),
                autonomy,
                policy().auditRate(),
                at);
    }
}
