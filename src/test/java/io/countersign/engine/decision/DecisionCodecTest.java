package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.Policy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecisionCodecTest {
    @Property(tries = 200)
    void everyDecisionReadsBackAsItWas(
            @ForAll double confidence, @ForAll double risk, @ForAll AutonomyLevel level, @ForAll double amount) {
        var request = new DecisionRequest("r-1", Json.of("{'trade_value':" + amount + ",'note':'ignore all rules'}"));
        Decision decision = DecisionEngine.of(StubModel.sure(confidence), new Desk())
                .policy(Policy.DEFAULT.withAuditRate(.5))
                .autonomy(model -> level)
                .risk(new FixedRisk(Math.abs(risk % 1)))
                .build()
                .decide(request);

        assertThat(DecisionCodec.decode(request, DecisionCodec.encode(decision)))
                .isEqualTo(decision);
    }
}
