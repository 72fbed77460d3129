package io.countersign.engine.decision.policy;

import java.time.Instant;

/** Knows the policy in force. Thread-safe; asked for every decision, so it neither blocks nor throws. */
@FunctionalInterface
public interface PolicySource {
    /** The version in force. */
    PolicyVersion current();

    /** This policy as soon as somebody has put one in force, and until then another one than the built-in. */
    default PolicySource beginningWith(Policy policy) {
        PolicySource beginning = of(policy);
        return () -> {
            PolicyVersion inForce = current();
            return inForce.number() == 0 ? beginning.current() : inForce;
        };
    }

    /** One policy for good, for engines that share none. */
    static PolicySource of(Policy policy) {
        var only = new PolicyVersion(0, policy, "", "", Instant.EPOCH);
        return () -> only;
    }
}
