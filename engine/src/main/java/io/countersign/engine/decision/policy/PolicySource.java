package io.countersign.engine.decision.policy;

import java.time.Instant;

/** Knows the policy in force. Thread-safe; asked for every decision, so it neither blocks nor throws. */
@FunctionalInterface
public interface PolicySource {
    /** The version in force. */
    PolicyVersion current();

    /** One policy for good, for engines that share none. */
    static PolicySource of(Policy policy) {
        var only = new PolicyVersion(0, policy, "", "", Instant.EPOCH);
        return () -> only;
    }
}
