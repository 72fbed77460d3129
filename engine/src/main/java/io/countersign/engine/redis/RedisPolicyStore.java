package io.countersign.engine.redis;

import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyChange;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.Duration;
import java.util.List;

/**
 * The policy that every engine and console on one Redis shares, with the approval rules that its scripts go by. Every store
 * reads it several times a second; when Redis cannot be reached, the last known version holds.
 */
public final class RedisPolicyStore implements PolicyStore {
    private static final Duration PACE = Duration.ofMillis(STALE_MILLIS / 4);

    private final StoredPolicy stored;
    private final Refresher refresher;
    private String latest = "";
    private volatile PolicyVersion current = PolicyVersion.BUILT_IN;

    /**
     * Reads the policy and keeps it fresh until it is closed. The connection is not closed with it.
     *
     * @throws io.countersign.engine.review.QueueException if it cannot be read: no engine starts without knowing it
     */
    public RedisPolicyStore(RedisConnection connection) {
        var keys = new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster());
        this.stored = new StoredPolicy(new QueueServer(connection, keys));
        read();
        this.refresher = new Refresher("countersign-policy", PACE, this::read);
    }

    @Override
    public PolicyVersion current() {
        return current;
    }

    @Override
    public PolicyChange apply(Policy policy, long base, String author, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a change of the policy needs a reason");
        }
        PolicyChange change = stored.apply(policy, base, author, reason);
        read();
        return change;
    }

    @Override
    public List<PolicyVersion> history(int limit) {
        return stored.history(limit);
    }

    @Override
    public void close() {
        refresher.close();
    }

    /** One reading at a time, so that an older answer never replaces a newer one. */
    private synchronized void read() {
        String read = stored.latest();
        if (!read.equals(latest)) {
            current = StoredPolicy.decode(read);
            latest = read;
        }
    }
}
