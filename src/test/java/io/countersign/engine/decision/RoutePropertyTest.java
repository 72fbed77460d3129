package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class RoutePropertyTest {
    @Property
    void whatAGateDemandsIsNeverAccepted(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double risk,
            @ForAll AutonomyLevel level,
            @ForAll @DoubleRange(max = 100_000) double amount) {
        var desk = new Desk();
        Decision decision = decide(policy, confidence, risk, level, amount, desk);

        boolean demanded = level != AutonomyLevel.FULL || risk >= policy.risk().high() || amount > 50_000;
        assertThat(demanded && decision.route().isAccepted()).isFalse();
        assertThat(desk.entries()).hasSize(decision.route() == Route.HUMAN_REVIEW ? 1 : 0);
    }

    @Property
    void moreConfidenceNeverLeadsFurtherFromAcceptance(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other,
            @ForAll @DoubleRange(max = 1) double risk) {
        Route less = decide(policy, Math.min(one, other), risk, AutonomyLevel.FULL, 0, new Desk())
                .route();
        Route more = decide(policy, Math.max(one, other), risk, AutonomyLevel.FULL, 0, new Desk())
                .route();

        assertThat(trust(policy, more)).isGreaterThanOrEqualTo(trust(policy, less));
    }

    @Property
    void moreRiskNeverLeadsToMoreTrust(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        boolean safer = decide(policy, confidence, Math.min(one, other), AutonomyLevel.FULL, 0, new Desk())
                .route()
                .isAccepted();
        boolean riskier = decide(policy, confidence, Math.max(one, other), AutonomyLevel.FULL, 0, new Desk())
                .route()
                .isAccepted();

        assertThat(riskier && !safer).isFalse();
    }

    @Property(tries = 50)
    void auditsAboutTheShareThatIsAskedFor(@ForAll @DoubleRange(min = .01, max = .99) double rate) {
        int requests = 20_000;
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            if (AuditSampling.chooses("request-" + i, rate)) {
                chosen.add("request-" + i);
            }
        }
        double deviation = Math.sqrt(rate * (1 - rate) / requests);

        assertThat(chosen.size() / (double) requests).isBetween(rate - 6 * deviation, rate + 6 * deviation);
        assertThat(chosen).allMatch(id -> AuditSampling.chooses(id, Math.min(1, rate + .01)));
    }

    private static Decision decide(
            Policy policy, double confidence, double risk, AutonomyLevel level, double amount, Desk desk) {
        return DecisionEngine.of(StubModel.sure(confidence), desk)
                .policy(policy)
                .autonomy(model -> level)
                .risk(new FixedRisk(risk))
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{'trade_value':" + amount + "}")));
    }

    /** People stand between rejection and acceptance; beside the optional bands so does the fallback. */
    private static int trust(Policy policy, Route route) {
        return switch (route) {
            case REJECTED -> 0;
            case HUMAN_REVIEW -> policy.confidence().autoApprove().isPresent() ? 1 : 0;
            case FALLBACK -> 1;
            case ACCEPTED_WITH_CAVEAT -> 2;
            case ACCEPTED -> 3;
        };
    }

    @Provide
    static Arbitrary<Policy> policies() {
        Arbitrary<Double> fraction = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(fraction, fraction, fraction, Arbitraries.of(true, false), Arbitraries.of(0, .5))
                .as((a, b, high, optional, audit) -> Policy.DEFAULT
                        .with(new RiskLimits(high, 1))
                        .with(bands(Math.min(a, b), Math.max(a, b), optional))
                        .withAuditRate(audit.doubleValue()));
    }

    private static ConfidenceBands bands(double caveat, double accept, boolean optional) {
        return new ConfidenceBands(
                accept,
                caveat,
                optional ? OptionalDouble.of((accept + 1) / 2) : OptionalDouble.empty(),
                optional && caveat > 0 ? OptionalDouble.of(caveat / 2) : OptionalDouble.empty());
    }
}
