package io.countersign.app.settings.policy;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueUnavailableException;
import java.util.List;

/** Can be away. */
final class FailingPolicyStore implements PolicyStore {
    private final PolicyStore store;
    boolean unreachable;
    boolean losesAnswers;

    FailingPolicyStore(PolicyStore store) {
        this.store = store;
    }

    @Override
    public PolicyVersion current() {
        return store.current();
    }

    @Override
    public PolicyChange apply(Policy policy, long base, String author, String reason) {
        answer();
        PolicyChange change = store.apply(policy, base, author, reason);
        if (losesAnswers) {
            throw new QueueUnavailableException("Redis does not answer.", null);
        }
        return change;
    }

    @Override
    public List<PolicyVersion> history(int limit) {
        answer();
        return store.history(limit);
    }

    private void answer() {
        if (unreachable) {
            throw new QueueUnavailableException("Redis does not answer.", null);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
