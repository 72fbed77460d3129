package io.countersign.engine.decision.policy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The policy of one process. Thread-safe. */
public final class InMemoryPolicyStore implements PolicyStore {
    private final InstantSource clock;
    private final Predicate<String> admins;
    private final List<PolicyVersion> versions = new ArrayList<>();
    private volatile PolicyVersion current = PolicyVersion.BUILT_IN;

    /**
     * @param admins whether somebody of this name may change the policy
     */
    public InMemoryPolicyStore(InstantSource clock, Predicate<String> admins) {
        this.clock = clock;
        this.admins = admins;
    }

    @Override
    public PolicyVersion current() {
        return current;
    }

    @Override
    public synchronized PolicyChange apply(Policy policy, long base, String author, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a change of the policy needs a reason");
        }
        if (!admins.test(author)) {
            return new PolicyChange.Forbidden(author);
        }
        if (base != current.number()) {
            return new PolicyChange.Overtaken(current);
        }
        current = new PolicyVersion(base + 1, policy, author, reason, clock.instant());
        versions.addFirst(current);
        return new PolicyChange.Applied(current);
    }

    @Override
    public synchronized List<PolicyVersion> history(int limit) {
        return versions.stream().limit(limit).toList();
    }

    @Override
    public void close() {
        // Nothing is held that would have to be given back.
    }
}
