package io.countersign.engine.decision.policy;

import java.time.Clock;

class InMemoryPolicyStoreTest extends PolicyStoreContract {
    @Override
    protected PolicyStore open() {
        return new InMemoryPolicyStore(Clock.systemUTC(), "ada"::equals);
    }
}
