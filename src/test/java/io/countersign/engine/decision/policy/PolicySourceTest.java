package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class PolicySourceTest {
    @Test
    void thePolicyOfTheBeginningHoldsUntilSomebodyPutsOneInForce() {
        try (var store = new InMemoryPolicyStore(Clock.systemUTC(), name -> true)) {
            PolicySource source = store.beginningWith(Policy.DEFAULT.withAuditRate(.5));

            assertThat(source.current().number()).isZero();
            assertThat(source.current().policy()).isEqualTo(Policy.DEFAULT.withAuditRate(.5));

            store.apply(Policy.DEFAULT.withAuditRate(.1), 0, "ada", "fewer samples");
            assertThat(source.current()).isEqualTo(store.current());
        }
    }
}
