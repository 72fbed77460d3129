package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import io.countersign.engine.guard.EscalationCondition;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.Side;
import io.countersign.engine.model.ModelFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RoutePropertyTest {
    private static final EscalationTrigger LAWYER =
            new EscalationTrigger("a lawyer", 7, new EscalationCondition.Terms(Side.INPUT, List.of("my lawyer")));

    @Property
    void whatAGateDemandsIsNeverAccepted(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double risk,
            @ForAll AutonomyLevel level,
            @ForAll @DoubleRange(max = 100_000) double amount,
            @ForAll boolean triggered,
            @ForAll @IntRange(max = 50) int number) {
        var desk = new Desk();
        var request = new Asked("r-" + number, confidence, risk, level, amount, triggered);
        Decision decision = request.decide(policy, desk);

        boolean person = level == AutonomyLevel.REDUCED
                || risk >= policy.risk().high()
                || amount > 50_000
                || triggered
                || AuditSampling.chooses(request.id, policy.auditRate());
        assertThat((person || level != AutonomyLevel.FULL) && decision.route().isAccepted())
                .isFalse();
        if (person) {
            assertThat(decision.route()).isIn(Route.HUMAN_REVIEW, Route.REJECTED);
        }
        assertThat(desk.entries()).hasSize(decision.route() == Route.HUMAN_REVIEW ? 1 : 0);
    }

    @Property
    void moreConfidenceNeverLeadsFurtherFromAcceptance(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other,
            @ForAll @DoubleRange(max = 1) double risk,
            @ForAll AutonomyLevel level) {
        Route less = route(policy, Math.min(one, other), risk, level);
        Route more = route(policy, Math.max(one, other), risk, level);

        assertThat(trust(policy, more)).isGreaterThanOrEqualTo(trust(policy, less));
    }

    @Property
    void moreRiskNeverLeadsToMoreTrust(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other,
            @ForAll AutonomyLevel level) {
        Route safer = route(policy, confidence, Math.min(one, other), level);
        Route riskier = route(policy, confidence, Math.max(one, other), level);

        assertThat(riskier.isAccepted() && !safer.isAccepted()).isFalse();
        if (safer == Route.HUMAN_REVIEW) {
            assertThat(riskier).isIn(Route.HUMAN_REVIEW, Route.REJECTED);
        }
    }

    @Property
    void lessAutonomyNeverLeadsToMoreTrust(
            @ForAll("policies") Policy policy,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double risk,
            @ForAll AutonomyLevel one,
            @ForAll AutonomyLevel other) {
        Route lower = route(policy, confidence, risk, one.worse(other));
        Route higher = route(policy, confidence, risk, one.isBelow(other) ? other : one);

        assertThat(lower.isAccepted() && !higher.isAccepted()).isFalse();
    }

    @Property(tries = 200)
    void noInputIsLost(@ForAll("policies") Policy policy, @ForAll @Size(max = 40) List<@From("asked") Asked> requests) {
        var desk = new Desk();
        var recorded = new ArrayList<Decision>();
        var results = new ArrayList<BatchResult>();
        new DecisionBatch(
                        IntStream.range(0, requests.size())
                                .mapToObj(i -> requests.get(i).named("r-" + i))
                                .map(asked -> new BatchRequest(
                                        asked.engine(policy, desk, recorded::add), asked.request(), Optional.empty()))
                                .iterator(),
                        8)
                .run(results::add);

        List<String> all =
                IntStream.range(0, requests.size()).mapToObj(i -> "r-" + i).toList();
        assertThat(recorded).extracting(Decision::id).containsExactlyElementsOf(all);
        assertThat(results).hasSameSizeAs(all).allMatch(BatchResult.Decided.class::isInstance);
        assertThat(desk.entries().stream().map(entry -> entry.get("id").textValue()))
                .containsExactlyInAnyOrderElementsOf(recorded.stream()
                        .filter(decision -> decision.route() == Route.HUMAN_REVIEW)
                        .map(Decision::id)
                        .toList());
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

    private static Route route(Policy policy, double confidence, double risk, AutonomyLevel level) {
        return new Asked("r-1", confidence, risk, level, 0, false)
                .decide(policy, new Desk())
                .route();
    }

    /** Something asked of a model; one whose confidence is below 0 fails. */
    record Asked(String id, double confidence, double risk, AutonomyLevel level, double amount, boolean triggered) {
        Asked named(String name) {
            return new Asked(name, confidence, risk, level, amount, triggered);
        }

        Decision decide(Policy policy, Desk desk) {
            return engine(policy, desk, DecisionLog.NONE).decide(request());
        }

        DecisionRequest request() {
            String note = triggered ? "I will tell my lawyer" : "Thank you";
            return new DecisionRequest(id, Json.of("{'trade_value':" + amount + ",'note':'" + note + "'}"));
        }

        DecisionEngine engine(Policy policy, Desk desk, DecisionLog log) {
            return DecisionEngine.of(confidence < 0 ? failing() : StubModel.sure(confidence), desk)
                    .policy(policy)
                    .autonomy(model -> level)
                    .risk(new FixedRisk(risk))
                    .log(log)
                    .build();
        }

        private static StubModel failing() {
            return new StubModel(() -> {
                throw new ModelFailure(ModelFailure.Kind.TIMEOUT, "no answer in time");
            });
        }
    }

    @Provide
    static Arbitrary<Asked> asked() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-.5, 1),
                        Arbitraries.of(0.0, .5, .97, 1.0, Double.NaN),
                        Arbitraries.of(AutonomyLevel.class),
                        Arbitraries.of(10.0, 60_000.0),
                        Arbitraries.of(true, false))
                .as((confidence, risk, level, amount, triggered) ->
                        new Asked("r", confidence, risk, level, amount, triggered));
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
                        .with(Policy.DEFAULT.guards().withTriggers(List.of(LAWYER)))
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
