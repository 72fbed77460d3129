package io.countersign.engine.decision.policy;

import java.util.List;

/**
 * Keeps every version of the policy and puts new ones in force for everybody. Thread-safe. Every method but {@link
 * #current()} blocks, and may throw {@link io.countersign.engine.review.QueueException} if the store cannot be reached or
 * refuses the caller.
 */
public interface PolicyStore extends PolicySource, AutoCloseable {
    /** How long after a change {@link #current()} still may name the version before, in milliseconds. */
    int STALE_MILLIS = 1_000;

    /**
     * Puts a policy in force as the next version, together with its approval rules.
     *
     * @param base the number of the version that the author has seen in force
     * @param author who does it; admins only
     * @param reason why, not blank
     * @return the new version, or, if another one than {@code base} is in force, that one, unchanged
     */
    PolicyChange apply(Policy policy, long base, String author, String reason);

    /** The latest versions, newest first, at most so many. */
    List<PolicyVersion> history(int limit);

    @Override
    void close();
}
