package io.countersign.app.settings.policy;

import io.countersign.app.async.TaskRunner;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.review.Reviewer;

/**
 * What the policy is shown and changed with.
 *
 * @param policies every version
 * @param me who sits here
 * @param role the word for what the person may do
 * @param mayChange whether that includes changing the policy; the store has the last word
 */
public record PolicyDesk(PolicyStore policies, Reviewer me, String role, boolean mayChange, TaskRunner tasks) {}
