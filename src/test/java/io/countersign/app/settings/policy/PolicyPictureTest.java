package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.settings.policy.PolicyPicture.Outcome;
import io.countersign.app.settings.policy.PolicyPicture.Zone;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.FixedRisk;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.StubModel;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PolicyPictureTest {
    @Test
    void theDefaultPolicyHasFiveZones() {
        assertThat(PolicyPicture.of(Policy.DEFAULT).zones())
                .extracting(Zone::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.PEOPLE, Outcome.FALLBACK, Outcome.CAVEAT, Outcome.ACCEPTED);
    }

    @Test
    void withAutomaticBandsPeopleDecideWhatIsBetween() {
        var bands = new ConfidenceBands(.8, .6, OptionalDouble.of(.95), OptionalDouble.of(.1));
        assertThat(PolicyPicture.of(Policy.DEFAULT.with(bands).with(new RiskLimits(.9, 2)))
                        .zones())
                .extracting(Zone::outcome)
                .containsExactly(Outcome.PEOPLE, Outcome.REJECTED, Outcome.PEOPLE, Outcome.ACCEPTED);
    }

    @Property(tries = 2_000)
    void thePictureShowsWhatTheEngineDoes(
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double risk,
            @ForAll @DoubleRange(min = .5, max = 1) double accept,
            @ForAll @DoubleRange(min = .2, max = .5) double caveat,
            @ForAll @DoubleRange(max = .7) double high,
            @ForAll @DoubleRange(min = .7, max = 1.2) double max,
            @ForAll boolean approves,
            @ForAll boolean rejects) {
        Policy policy = Policy.DEFAULT
                .withAuditRate(0)
                .withAmounts(List.of())
                .with(new RiskLimits(high, max))
                .with(new ConfidenceBands(
                        accept,
                        caveat,
                        approves ? OptionalDouble.of((accept + 1) / 2) : OptionalDouble.empty(),
                        rejects ? OptionalDouble.of(caveat / 2) : OptionalDouble.empty()));

        assertThat(shown(policy, confidence, risk)).containsExactly(done(policy, confidence, risk));
    }

    private static List<Outcome> shown(Policy policy, double confidence, double risk) {
        return PolicyPicture.of(policy).zones().stream()
                .filter(zone -> confidence >= zone.from() && confidence < zone.to())
                .filter(zone -> risk >= zone.low() && risk < zone.high())
                .map(Zone::outcome)
                .toList();
    }

    private static Outcome done(Policy policy, double confidence, double risk) {
        Route route = DecisionEngine.of(StubModel.sure(confidence), entries -> {})
                .policy(policy)
                .risk(new FixedRisk(risk))
                .build()
                .decide(new DecisionRequest("r-1", JsonNodeFactory.instance.objectNode()))
                .route();
        return switch (route) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case ACCEPTED_WITH_CAVEAT -> Outcome.CAVEAT;
            case FALLBACK -> Outcome.FALLBACK;
            case HUMAN_REVIEW -> Outcome.PEOPLE;
            case REJECTED -> Outcome.REJECTED;
        };
    }
}
