package io.countersign.engine.decision.policy;

import java.time.Instant;

/**
 * A policy as it was put in force. Immutable.
 *
 * @param number counts from 1; 0 is the built-in policy that nobody has put in force
 * @param policy what it says
 * @param author who put it in force; empty for the built-in one
 * @param reason why; empty for the built-in one
 * @param at when
 */
public record PolicyVersion(long number, Policy policy, String author, String reason, Instant at) {
    /** The default policy, in force until somebody changes it. */
    public static final PolicyVersion BUILT_IN = new PolicyVersion(0, Policy.DEFAULT, "", "", Instant.EPOCH);
}
